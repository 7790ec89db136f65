#!/usr/bin/env bash
# The tests under ThreadSanitizer.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
"$root/scripts/build.sh" tsan
cd "$root"
OMP_NUM_THREADS=1 ctest --preset tsan "$@"
