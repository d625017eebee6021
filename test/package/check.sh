#!/usr/bin/env bash
# What a stranger meets: test/package/check.sh <major version of npm>. Clones the repository, installs it with that npm, calls the
# command by npx with an empty cache after the installation and after every script that makes something; then packs the package,
# installs it in an empty project, runs it there, imports it with its types, and runs the examples and the README's snippet. Prints a
# line a check and their count.
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
for script in build check format synth demo declare docs; do
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
import { InvalidInputError, measures, plan, type RunReport, run, type SpecInput } from 'fractile';
const question: SpecInput = { sources: [process.argv[2]!], cellSize: 300, legend: 'nlcd' };
const report: RunReport = await run(question, { out: 'library', workers: 2 });
// @ts-expect-error a field that a question doesn't have: types are not lost on the way
export const wrong: SpecInput = { ...question, cell_size: 300 };
const refused = await plan({ ...question, legend: 'nlcdd' }).catch((error: unknown) => error);
console.log(report.workers, measures.length > 20, refused instanceof InvalidInputError, report.files[0]!.sha256);
TS
cp node_modules/fractile/examples/*.mjs .
awk '/^```js$/ { inside = 1; next } /^```$/ { inside = 0 } inside' node_modules/fractile/README.md >readme.mjs
npm_of install --silent @types/node@20
npx_of tsc --strict --module nodenext --target es2022 --types node use.ts
npx_of tsc --noEmit --strict --module nodenext --target es2022 --types node --allowJs --checkJs ./*.mjs
pass 'the declarations serve a strict project, the examples and the README'
raster=$rasters/uint8-lerc-tiled-pixel-be-big-outside-southup
sha() { sha256sum "$1" | cut -d' ' -f1; }
mosaic=$(sha "$(basename "$raster")/mosaic.tif")
same 'the library makes the same mosaic with threads' "$(node use.js "$raster.tif")" "2 true true $mosaic"
cp "$raster.tif" nlcd.tif
npx_of fractile run nlcd.tif --legend nlcd --measures fractions,majority --quiet --out command >/dev/null
node readme.mjs >/dev/null
same "the README's snippet makes the same mosaic" "$(sha out/nlcd/mosaic.tif)" "$(sha command/mosaic.tif)"
classes=$(node -p "require('./command/run.json').measures.fractions.classes.length")
same 'the first example prints all classes' "$(node class-areas.mjs nlcd.tif nlcd 2>/dev/null | grep -c ' km2')" "$classes"
npx_of fractile run nlcd.tif --measures majority,variety --tile-cells 16 --quiet --out stages >/dev/null
node batch.mjs nlcd.tif >/dev/null
same 'the second example makes the same mosaic in stages' "$(sha out/batch/mosaic.tif)" "$(sha stages/mosaic.tif)"
same 'the examples name a raster that is not there' "$(node batch.mjs none.tif 2>&1 >/dev/null | cut -d: -f1)" NotFoundError
if [ "$(node -p 'process.features.require_module === true')" = true ]; then
  same 'require() gives the library' "$(node -e "console.log(typeof require('fractile').run)" 2>/dev/null)" function
else
  same 'require() says why it can not' "$(node -e "require('fractile')" 2>&1 | grep -o ERR_REQUIRE_ESM | head -1)" ERR_REQUIRE_ESM
fi
links=$(grep -oE '\]\((docs|examples)[^)#]*' node_modules/fractile/README.md | cut -c3- | sort -u)
for link in $links; do [ -e "node_modules/fractile/$link" ] || same "the package holds what its README links to" "$link" ''; done
pass 'the package holds what its README links to'
for package in geotiff undici @aws-sdk/client-s3 libdeflate opentype.js @fontsource/inter hyparquet-writer proj4 fast-png \
  flatbush hyparquet; do
  grep -q "^$package [0-9]" node_modules/fractile/dist/THIRD-PARTY-LICENCES.txt
  pass "the package keeps the licence of $package"
done
echo "$passed passed, 0 failed"
