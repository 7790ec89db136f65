#!/usr/bin/env bash
# Which lines the tests reach: build/coverage/coverage.html and a table.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
"$root/scripts/build.sh" coverage
cd "$root"
ctest --preset coverage --parallel "$(nproc)" >/dev/null || echo "some tests fail" >&2
gcovr --root . --object-directory build/coverage --exclude 'tests/' --exclude 'build/' \
  --html-details build/coverage/coverage.html --txt --print-summary
