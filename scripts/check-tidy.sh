#!/usr/bin/env bash
# Runs clang-tidy over our sources (or those given). Needs a configured build/dev.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -f build/dev/compile_commands.json ] || cmake --preset dev >/dev/null
files=("$@")
if [ ${#files[@]} -eq 0 ]; then
  mapfile -t files < <(git ls-files 'base/*.cpp' 'ocr/*.cpp' 'diacritics/*.cpp' 'parsers/*.cpp' 'corpus/*.cpp' 'pipeline/*.cpp')
fi
printf '%s\0' "${files[@]}" | xargs -0 -n 4 -P "$(nproc)" clang-tidy -p build/dev --quiet
