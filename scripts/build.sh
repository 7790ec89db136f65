#!/usr/bin/env bash
# Configures a preset when that has not been done and builds it.
#
#   scripts/build.sh release [targets]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
preset=$1
shift

cd "$root"
settings=()
if [ "$preset" = release ] && [ "$#" -gt 0 ]; then settings=(-DVANBAN_TESTS=OFF); fi
export CCACHE_SLOPPINESS=pch_defines,time_macros  # it keeps objects with precompiled headers, too
if command -v ccache >/dev/null; then settings+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
if [ ! -f "build/$preset/build.ninja" ]; then
  log=$(mktemp)
  if ! cmake --preset "$preset" "${settings[@]}" >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
  rm -f "$log"
fi
targets=()
if [ $# -gt 0 ]; then targets=(--target "$@"); fi
cmake --build --preset "$preset" "${targets[@]}"
