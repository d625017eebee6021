#!/usr/bin/env bash
# Installs what the bench compares Fractile with, where it is missing: GDAL's programs from Debian's packages, and
# rasterio, numpy, pyproj and exactextract in an environment of their own under bench/.cache. A second call changes
# nothing.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v gdalwarp >/dev/null || ! command -v gdal_calc.py >/dev/null ||
  ! /usr/bin/python3 -c 'import venv, ensurepip' 2>/dev/null; then
  as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends gdal-bin python3-gdal python3-venv
fi
gdalwarp --version

peers=.cache/peers
if ! cmp -s peers-requirements.txt "$peers/installed.txt"; then
  /usr/bin/python3 -m venv "$peers"
  "$peers/bin/pip" install -q --disable-pip-version-check -r peers-requirements.txt
  cp peers-requirements.txt "$peers/installed.txt"
fi
"$peers/bin/python" -c 'import exactextract, numpy, rasterio; print("exactextract", exactextract.__version__,
  "numpy", numpy.__version__, "rasterio", rasterio.__version__, "with GDAL", rasterio.__gdal_version__)'
