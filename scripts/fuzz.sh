#!/usr/bin/env bash
# Runs every fuzzer (or those named) for SECONDS each, from its seeds in tests/fuzz/seeds/.
#
#   scripts/fuzz.sh 10                 all, ten seconds each, one per processor at a time (what CI does)
#   scripts/fuzz.sh 3600 xml_reader    one, for an hour
# What they find stays in build/fuzz/found/<name>/; a crash fails the script and names its input.
# FUZZ_SEED=7 makes a run that can be had again; without it each run is another one. (Entropic
# scheduling goes by the clock.)
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
seconds=${1:-10}
shift || true

names=("$@")
if [ ${#names[@]} -eq 0 ]; then
  mapfile -t names < <(sed -n 's/^fuzzer(\([a-z0-9_]*\).*/\1/p' "$root/tests/fuzz/CMakeLists.txt")
fi
"$root/scripts/build.sh" fuzz "${names[@]/%/_fuzz}"
cd "$root"

# One fuzzer; what it says comes out in one piece.
fuzz() {
  local name=$1 found="build/fuzz/found/$1" log="build/fuzz/$1.log" status=0
  mkdir -p "$found"
  VANBAN_DATA=$PWD "build/fuzz/bin/${name}_fuzz" -max_total_time="$2" -timeout=20 \
    -rss_limit_mb=4000 -artifact_prefix="$found/" -print_final_stats=1 -verbosity=0 \
    ${FUZZ_SEED:+-seed=$FUZZ_SEED -entropic=0} \
    -close_fd_mask=1 "$found" "tests/fuzz/seeds/$name" >"$log" 2>&1 || status=$?
  printf '== %s\n%s\n' "$name" \
    "$(grep -E 'number_of_executed_units|ERROR|SUMMARY|Test unit' "$log" || true)"
  if [ "$status" -ne 0 ]; then
    echo "$name: xem $log, $found" >&2
    return 1
  fi
}
export -f fuzz

# As many at once as there are processors; every one runs, and one bad end is the script's.
printf '%s\n' "${names[@]}" | xargs -P "$(nproc)" -I{} bash -c "fuzz {} $seconds"
