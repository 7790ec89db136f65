#!/usr/bin/env bash
# All tests in one command: installs what is missing, builds `dev` (AddressSanitizer and
# UndefinedBehaviorSanitizer) and runs everything. Arguments are passed to ctest: -R parsers
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)

"$root/scripts/install-packages.sh" "$root/scripts/packages.txt" "$root/scripts/packages-test.txt"
"$root/scripts/build.sh" dev
cd "$root"
ctest --preset dev --parallel "$(nproc)" "$@"
