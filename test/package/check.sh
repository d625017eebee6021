#!/usr/bin/env bash
# What a stranger meets: test/package/check.sh <major version of npm>. Clones the repository, installs it with that npm, calls the
# command by npx with an empty cache after the installation and after every script that makes something; then packs the package,
# installs it in an empty project, runs it there, and imports it with its types. Prints a line a check and their count.
set -euo pipefail

major=$1
repository=$(cd "$(dirname "$0")/../.." && pwd)
version=$(node -p "require('$repository/package.json').version")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0

npm install --silent --no-save --prefix "$work/npm" "npm@$major"
npm_of() { node "$work/npm/node_modules/npm/bin/npm-cli.js" "$@"; }
npx_of() { node "$work/npm/node_modules/npm/bin/npx-cli.js" "$@"; }
pass() {
  echo "pass  $1"
  passed=$((passed + 1))
}
same() { # what, found, expected
  if [ "$2" = "$3" ]; then pass "$1"; else
    echo "FAIL  $1: $2 instead of $3"
    exit 1
  fi
}
command_works() { # after what
  local started found
  started=$(date +%s%N)
  found=$(npm_config_cache=$(mktemp -d -p "$work") npx_of fractile --version </dev/null 2>>"$work/stderr")
  same "npm $(npm_of -v): npx fractile --version after $1 ($((($(date +%s%N) - started) / 1000000)) ms)" "$found" "$version"
}

git clone -q "$repository" "$work/clone"
cd "$work/clone"
npm_of ci --silent
command_works 'npm ci'
for script in build check format synth demo declare; do
  npm_of run --silent "$script" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
  command_works "npm run $script"
done
same 'the scripts leave the checkout as it was' "$(git status --porcelain)" ''
npx_of tsc --version | sed 's/Version //' >"$work/typescript"

npm_of pack --silent --pack-destination "$work" >/dev/null
mkdir "$work/project"
cd "$work/project"
echo '{ "name": "project", "private": true, "type": "module" }' >package.json
npm_of install --silent "$work"/fractile-*.tgz "typescript@$(cat "$work/typescript")"
command_works 'installing the packed package'
rasters=$work/clone/test/fixtures/matrix/rasters
for raster in uint8-lerc-tiled-pixel-be-big-outside-southup uint8-zstd2-tiled-one-be-classic-alpha-point; do
  npx_of fractile run "$rasters/$raster.tif" --cell-size 300 --legend nlcd --workers 2 --quiet --out "$raster" >/dev/null
  same "the installed package runs $raster" "$(npx_of fractile validate "$raster/mosaic.tif" | grep -c 'is a valid')" 1
done
cat >use.ts <<'TS'
import { DEFAULT_ACCESS, makePlan, parseSpec, type RunReport, runLocal } from 'fractile';
const spec = parseSpec({ sources: [process.argv[2]!], cellSize: 300, legend: 'nlcd' }, 'the test');
const report: RunReport = await runLocal(spec, {
  out: 'library',
  access: DEFAULT_ACCESS,
  workers: 1,
  keepTiles: false,
  signal: new AbortController().signal,
});
// @ts-expect-error a field that a spec doesn't have: types are not lost on the way
export const wrong = () => spec.cell_size;
console.log(typeof makePlan, report.files[0]!.sha256);
TS
npm_of install --silent @types/node@20
npx_of tsc --strict --module nodenext --target es2022 --types node use.ts
pass 'the declarations serve a strict project'
raster=$rasters/uint8-lerc-tiled-pixel-be-big-outside-southup
mosaic=$(sha256sum "$(basename "$raster")/mosaic.tif" | cut -d' ' -f1)
same 'the library makes the same mosaic' "$(node use.js "$raster.tif")" "function $mosaic"
for package in geotiff undici @aws-sdk/client-s3 pako opentype.js @fontsource/inter; do
  grep -q "^$package [0-9]" node_modules/fractile/dist/THIRD-PARTY-LICENCES.txt
  pass "the package keeps the licence of $package"
done
echo "$passed passed, 0 failed"
