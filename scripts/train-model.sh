#!/usr/bin/env bash
# Rebuilds the language model that is shipped, byte for byte:
#
#   scripts/train-model.sh [TEXTS] [OUT] [SIZE]
#
# TEXTS (default ../shared/text) holds official-plans, official-law, wiki and general.txt.xz, of
# which docs/model_card.md tells the sources; OUT is diacritics/model/vi.vnlm and SIZE 32M unless
# given. Takes a minute on two idle cores and 1.2 GB of memory.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
texts=${1:-$root/../shared/text}
out=${2:-$root/diacritics/model/vi.vnlm}
size=${3:-32M}

for name in official-plans official-law wiki general; do
  [ -r "$texts/$name.txt.xz" ] || { echo "$texts/$name.txt.xz: no such text" >&2; exit 2; }
done
"$root/scripts/build.sh" release vanban
names=$(mktemp --suffix=.txt)
trap 'rm -f "$names"' EXIT
"$root/scripts/place-names.py" >"$names"

# The model is for plans first, then for law, and for any other text. The weights of the four texts
# are found for that mixture. That of the place names is given: text written before the communes of
# 2025 cannot tell how often they will be named.
"$root/build/release/bin/vanban" train "$texts"/{official-plans,official-law,wiki,general}.txt.xz \
  "$names" --shares 6,2,1,1,0 --weights 0,0,0,0,4 --size "$size" -o "$out"
sha256sum "$out"
