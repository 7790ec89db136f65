#!/bin/sh
# Rebuilds diacritics/data/confusions.tsv from pages with their true text:
#
#     scripts/train-confusions.sh [PAIRS] [OUT]
#
# PAIRS (default ../shared/pairs) holds NAME.txt, the truth of a page, and NAME.DAMAGE.eng.txt, what
# an engine without Vietnamese read on it. Takes a few seconds; the same pages give the same bytes.
set -eu
cd "$(dirname "$0")/.."
pairs=${1:-../shared/pairs}
out=${2:-diacritics/data/confusions.tsv}
build=${VANBAN_BUILD:-build/release}

[ -d "$pairs" ] || { echo "no pages in $pairs" >&2; exit 2; }
[ -x "$build/bin/train_confusions" ] || cmake --build "$build" --target train_confusions
set --
for read in "$pairs"/*.eng.txt; do
    name=$(basename "$read" .eng.txt)
    set -- "$@" "$pairs/${name%.*}.txt" "$read"
done
"$build/bin/train_confusions" "$out" "$@"
