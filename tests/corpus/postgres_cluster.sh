#!/usr/bin/env bash
# A PostgreSQL cluster of its own for the tests, on a Unix socket, without care for power cuts:
#
#   postgres_cluster.sh start FOLDER   writes FOLDER/address: where it is, or "none: " and why not
#   postgres_cluster.sh stop FOLDER
#
# It stops by itself when the process that started it, ctest, is gone. PostgreSQL does not run as
# root: root hands the cluster to the user postgres, or nobody.
set -euo pipefail
action=$1 folder=$(realpath -m "$2")
programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
[ -n "$programs" ] || programs=$(dirname "$(command -v pg_ctl || echo /none/pg_ctl)")

as_owner() {
  if [ "$(id -u)" -ne 0 ]; then
    "$@"
  else
    setpriv --reuid "$owner" --regid "$(id -g "$owner")" --clear-groups env HOME=/tmp "$@"
  fi
}

stop() {
  [ -f "$folder/place" ] || return 0
  local place
  place=$(cat "$folder/place")
  as_owner "$programs/pg_ctl" stop -D "$place/data" -m immediate >/dev/null 2>&1 || true
  rm -rf "$place" "$folder/place" "$folder/address"
}

owner=$(getent passwd postgres >/dev/null && echo postgres || echo nobody)
if [ "$action" = stop ]; then
  stop
  exit 0
fi

mkdir -p "$folder"
stop  # what an earlier run has left
if [ ! -x "$programs/initdb" ]; then
  echo 'none: PostgreSQL is not installed' >"$folder/address"
  exit 0
fi
place=$(mktemp -d /tmp/vanban-pg-XXXXXX)  # the path of a socket may have 107 bytes only
echo "$place" >"$folder/place"
[ "$(id -u)" -ne 0 ] || chown "$owner" "$place"
cd /
as_owner "$programs/initdb" -D "$place/data" -U vanban --auth=trust --encoding=UTF8 --locale=C \
  --no-sync --no-instructions >"$folder/log" 2>&1
# "guarded" must know a password, all others are let in.
as_owner sed -i '1i local all guarded scram-sha-256' "$place/data/pg_hba.conf"
as_owner "$programs/pg_ctl" start -w -D "$place/data" -l "$place/log" -o "-k $place \
  -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
  -c autovacuum=off -c shared_buffers=64MB -c max_connections=60" >>"$folder/log" 2>&1
as_owner "$programs/psql" -q -h "$place" -U vanban -d postgres \
  -c "CREATE ROLE guarded LOGIN PASSWORD 'right'" >>"$folder/log" 2>&1
echo "postgresql://vanban@/postgres?host=$place" >"$folder/address"

watched=$PPID
(
  exec </dev/null >/dev/null 2>&1
  while kill -0 "$watched" && [ "$(cat "$folder/place")" = "$place" ]; do sleep 1; done
  [ "$(cat "$folder/place")" != "$place" ] || stop
) &
