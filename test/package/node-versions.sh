#!/usr/bin/env bash
# Whether results are the same bits in other versions of Node: test/package/node-versions.sh 22 24, by their major
# versions, which npm installs aside. Every file of same-bits/ is bundled and run from the repository's folder by the
# Node at hand and by those, and must print the same: hashes, and nothing of the host. A thing to be compared is added
# as one more file there, which starts other programs, where it needs them, by process.execPath. Prints a line a check
# and their count.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: $0 <major version of Node> ..."; exit 1; }

repository=$(cd "$(dirname "$0")/../.." && pwd)
rasters=$repository/../shared/data
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0

for major in "$@"; do
  npm install --silent --no-audit --no-fund --no-save --prefix "$work/node-$major" "node@$major"
done
cd "$repository"
node_modules/.bin/esbuild test/package/same-bits/*.ts --bundle --platform=node --format=esm --target=node20 \
  --main-fields=module,main --outdir="$work/bundles" --out-extension:.js=.mjs --log-level=warning
for bundle in "$work"/bundles/*.mjs; do
  name=$(basename "$bundle" .mjs)
  node "$bundle" >"$work/expected"
  [ -s "$work/expected" ] || { echo "FAIL  $name prints nothing"; exit 1; }
  for major in "$@"; do
    other=$work/node-$major/node_modules/node/bin/node
    "$other" "$bundle" >"$work/found"
    if ! diff "$work/expected" "$work/found"; then
      echo "FAIL  $name in Node $("$other" -v) is not as in Node $(node -v)"
      exit 1
    fi
    echo "pass  $name in Node $("$other" -v) is as in Node $(node -v): $(wc -l <"$work/expected") lines"
    passed=$((passed + 1))
  done
done
# The command keeps compiled code, and so do its threads: a further run takes it, and writes none.
keeps() { # keeps <node> <list of what is kept then>
  XDG_CACHE_HOME=$work/kept "$1" bin/fractile.js run "$rasters/nlcd-zion-30m-cog.tif" --workers 2 --quiet \
    --tile-cells 16 --write mosaic --out "$work/out" >"$work/log" 2>&1
  rm -r "$work/out"
  (cd "$work/kept" && find . -type f -printf '%P %s %T@\n' | sort) >"$2"
  [ "$(grep -cE '/(cli.script-run|tiles.script-tiles)-' "$2")" = 2 ]
}
others=("$(command -v node)")
for major in "$@"; do others+=("$work/node-$major/node_modules/node/bin/node"); done
for other in "${others[@]}"; do
  mkdir "$work/kept"
  for _ in 1 2 3 4; do # a run on a busy host may take so long that it keeps nothing
    if keeps "$other" "$work/kept-first"; then break; fi
  done
  if ! keeps "$other" "$work/kept-second" || ! diff "$work/kept-first" "$work/kept-second"; then
    echo "FAIL  Node $("$other" -v) keeps no compiled code, or doesn't take it"
    exit 1
  fi
  rm -r "$work/kept"
  echo "pass  Node $("$other" -v) keeps compiled code"
  if ! XDG_CACHE_HOME=/proc/none timeout 60 "$other" bin/fractile.js --version >"$work/log"; then
    echo "FAIL  Node $("$other" -v) starts no command where there is no folder to keep code"
    exit 1
  fi
  echo "pass  Node $("$other" -v) starts the command where there is no folder to keep code"
  passed=$((passed + 2))
done
[ "$passed" -gt 0 ] || { echo "usage: $0 <major version of Node> ..."; exit 1; }
echo "$passed passed, 0 failed"
