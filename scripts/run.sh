#!/usr/bin/env bash
# The main job in one command: installs what is missing, builds the release, and processes the
# sample documents into out/. Arguments, when given, are passed to `vanban process` instead:
#
#   scripts/run.sh                              the samples
#   scripts/run.sh ~/ho-so-quet -o ~/ket-qua    a folder of one's own
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)

"$root/scripts/install-packages.sh" "$root/scripts/packages.txt"
"$root/scripts/build.sh" release vanban vanban-decode manual

vanban="$root/build/release/bin/vanban"
if [ $# -gt 0 ]; then
  exec "$vanban" process "$@"
fi
out="$root/out"
"$vanban" process "$root/samples" -o "$out"
echo
"$vanban" obligations --format table $(find "$out" -mindepth 2 -name '*.xml' \
  ! -name '*.akn.xml' ! -name '*.edxml.xml' ! -name '*.alto.xml' | sort)
echo
echo "Kết quả: $out"
echo "  $out/obligations.csv   bảng nhiệm vụ: ai, việc gì, thời hạn, báo cáo ai"
echo "  $out/review.csv        những từ, những trường cần người xem lại"
echo "  $out/<tên>/<tên>.xml   từng văn bản"
