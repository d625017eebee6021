#!/usr/bin/env bash
# Runs every peer check: test/peers/run.sh [command that starts fractile]. Needs GDAL's programs and Python bindings, and
# requirements.txt in the environment of PEERS_PYTHON. Prints a line a check and their count; ends with 1 where one failed. A
# script may say SKIP and why, where a program that it needs is not there.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
python=${PEERS_PYTHON:-python3}
if [ $# -eq 0 ]; then set -- node "$here/../../bin/fractile.js"; fi

# Two at a time: most wait for one core, be it Python's or a program's.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
check() { # where its output goes, the script, the command
  local log=$1
  shift
  local ended=0
  "$python" -B "$@" >"$log" 2>&1 || ended=$?
  echo "$ended" >"$log.ended"
}

passed=0
failed=0
for script in "$here"/check_*.py; do
  while [ "$(jobs -pr | wc -l)" -ge 2 ]; do wait -n; done
  check "$work/$(basename "$script")" "$script" "$@" &
done
wait
for script in "$here"/check_*.py; do
  echo "== $(basename "$script" .py)"
  output=$(cat "$work/$(basename "$script")")
  ended=$(cat "$work/$(basename "$script").ended")
  echo "$output"
  script_passed=$(grep -c '^pass  ' <<<"$output" || true)
  script_failed=$(grep -c '^FAIL  ' <<<"$output" || true)
  script_skipped=$(grep -c '^SKIP  ' <<<"$output" || true)
  # A script that breaks off, or checks nothing and doesn't say why, counts as one failure.
  if [ "$script_failed" -eq 0 ] && { [ "$ended" -ne 0 ] || [ $((script_passed + script_skipped)) -eq 0 ]; }; then
    echo "FAIL  $(basename "$script") ended with $ended"
    script_failed=1
  fi
  passed=$((passed + script_passed))
  failed=$((failed + script_failed))
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
