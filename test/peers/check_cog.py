"""The mosaic's layout as GDAL and rio-cogeo judge it."""
import json
import os
import subprocess
import sys

from support import CLASSES, Checks, data, run

# GDAL's validator is a script of its Python bindings, which belong to the system's Python.
GDAL_PYTHON = os.environ.get('GDAL_PYTHON', 'python3')
RIO = os.path.join(os.path.dirname(sys.executable), 'rio')
MOSAICS = [
    ('one tile', []),
    ('tiles of 16', ['--tile-cells', '16']),
    ('tiles of 16, uint8', ['--tile-cells', '16', '--dtype', 'uint8']),
    ('tiles of 16, uint16', ['--tile-cells', '16', '--dtype', 'uint16']),
    ('cells of 100 m in tiles of 16', ['--tile-cells', '16', '--cell-size', '100']),
]


def verdict(command):
    """What a validator prints, on one line, and whether it ended with 0."""
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return ' '.join((done.stdout + done.stderr).split()), done.returncode == 0


def gdal_says(path):
    said, well = verdict([GDAL_PYTHON, '-m', 'osgeo_utils.samples.validate_cloud_optimized_geotiff', '--full-check=yes', path])
    return well and 'is a valid cloud optimized GeoTIFF' in said and 'warning' not in said.lower(), said


def rio_says(path):
    said, well = verdict([RIO, 'cogeo', 'validate', '--strict', path])
    return well and said.endswith('is a valid cloud optimized GeoTIFF') and 'NOT' not in said, said


def check_mosaic(checks, name, mosaic):
    valid, said = gdal_says(mosaic)
    checks.check(f'{name}: validate_cloud_optimized_geotiff --full-check=yes', valid, '' if valid else said)
    valid, said = rio_says(mosaic)
    checks.check(f'{name}: rio cogeo validate --strict', valid, '' if valid else said)
    structure = json.loads(run(['gdalinfo', '-json', mosaic]))['metadata']['IMAGE_STRUCTURE']
    checks.check(f'{name}: LAYOUT=COG in gdalinfo', structure.get('LAYOUT') == 'COG', str(structure))


checks = Checks()
striped = data('nlcd-zion-striped.tif')
refused = not gdal_says(striped)[0] and not rio_says(striped)[0]
checks.check('both validators refuse a striped raster, so their word counts', refused)
for name, options in MOSAICS:
    mosaic, _ = checks.fractile(data('nlcd-zion-30m-cog.tif'), name.replace(' ', '-'), '--classes', CLASSES, *options)
    check_mosaic(checks, name, mosaic)
checks.end()
