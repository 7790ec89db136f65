#!/bin/sh
# Rebuilds diacritics/data/confusions-foreign.tsv and confusions-vietnamese.tsv from pages with
# their true text:
#
#     scripts/train-confusions.sh [PAIRS] [OUT]
#
# PAIRS (default ../shared/pairs) holds NAME.txt, the truth of a page, NAME.DAMAGE.eng.txt, what an
# engine without Vietnamese read on it, and NAME.DAMAGE.vie.txt, what one with Vietnamese read. OUT
# is the directory for the tables. Takes a few seconds; the same pages give the same bytes.
set -eu
cd "$(dirname "$0")/.."
pairs=${1:-../shared/pairs}
out=${2:-diacritics/data}
build=${VANBAN_BUILD:-build/release}

[ -d "$pairs" ] || { echo "no pages in $pairs" >&2; exit 2; }
[ -x "$build/bin/train_confusions" ] || cmake --build "$build" --target train_confusions

# learn LANGUAGE TABLE
learn() {
    language=$1 table=$out/$2
    set --
    for read in "$pairs"/*."$language".txt; do
        name=$(basename "$read" ".$language.txt")
        set -- "$@" "$pairs/${name%.*}.txt" "$read"
    done
    "$build/bin/train_confusions" "$table" "$@"
}
learn eng confusions-foreign.tsv
learn vie confusions-vietnamese.tsv
