#!/usr/bin/env bash
# Runs clang-tidy over our sources (or those given). Configures build/tidy for it, without the
# precompiled headers of the other builds: GCC's, which clang would find there and cannot read.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -f build/tidy/compile_commands.json ] ||
  cmake --preset dev -B build/tidy -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON -DVANBAN_TESTS=OFF >/dev/null
files=("$@")
if [ ${#files[@]} -eq 0 ]; then
  mapfile -t files < <(git ls-files 'base/*.cpp' 'ocr/*.cpp' 'diacritics/*.cpp' 'parsers/*.cpp' 'corpus/*.cpp' 'pipeline/*.cpp')
fi
printf '%s\0' "${files[@]}" | xargs -0 -n 4 -P "$(nproc)" clang-tidy -p build/tidy --quiet
