"""Files that Fractile refuses, made by GDAL: each is named, and the command that the message names makes a file that is taken."""
import gzip
import json
import os
import re
import shlex
import subprocess
import tarfile
import zipfile

import numpy as np
import rasterio
from rasterio.control import GroundControlPoint
from rasterio.transform import Affine

from support import Checks, fractions_of

CODES = np.kron(np.array([[11, 41], [82, 90]], 'uint8'), np.ones((32, 32), 'uint8'))
SHARES = ['--classes', '11,41,82,90']
PLACE = {'transform': Affine(30, 0, 300000, 0, -30, 4200000), 'crs': 'EPSG:26912'}


def raster(path, codes=CODES, **more):
    profile = {'driver': 'GTiff', 'width': 64, 'height': 64, 'count': 1, 'dtype': 'uint8', **PLACE, **more}
    with rasterio.open(path, 'w', **profile) as file:
        file.write(codes, 1)
    return path


def translated(source, path, *options):
    """Whether GDAL's programs can write this format here; a reason is printed where they can't."""
    done = subprocess.run(['gdal_translate', '-q', *options, source, path], capture_output=True, text=True)
    if done.returncode != 0:
        print(f'skipped: {os.path.basename(path)} ({done.stderr.strip()})')
    return done.returncode == 0


def run(checks, path, out, *options, measures=SHARES):
    done = subprocess.run(
        [*checks.command, 'run', path, *measures, '--out', out, '--quiet', *options],
        capture_output=True, text=True, stdin=subprocess.DEVNULL,
    )
    return done.returncode, done.stderr.strip()


def check(checks, name, path, words, mend, *options, measures=SHARES):
    """The refusal has these words, and `mend`, which stands in it, helps."""
    code, said = run(checks, path, checks.path(f'{name}-refused'), *options, measures=measures)
    told = code == 2 and re.search(words, said) is not None and mend in said and said.count('\n') == 0
    checks.check(f'{name}: is refused in words that help', told, said)
    good = checks.path(f'{name}-mended.tif')
    command = shlex.split(mend.replace('EPSG:n', 'EPSG:4326'))
    command = [*command[:-1], good] if command[-1] == 'out.tif' else [*command, path, good]
    subprocess.run(command, check=True, capture_output=True)
    out = checks.path(f'{name}-out')
    code, said = run(checks, good, out, *options, measures=measures)
    checks.check(f'{name}: `{mend}` makes a file that is taken', code == 0, said)
    if code == 0 and name != 'jpeg' and measures is SHARES:
        with open(os.path.join(out, 'run.json'), encoding='utf-8') as report:
            codes = fractions_of(json.load(report))['unlisted']['codes']
        checks.check(f'{name}: and adds no code to it, such as 0 where the raster is not', codes == [], codes)


checks = Checks()
TRANSLATE = 'gdal_translate -of COG'
DEFLATE = 'gdal_translate -of COG -co COMPRESS=DEFLATE'
WARP = 'gdalwarp -r near -dstalpha -of COG'
source = raster(checks.path('source.tif'))
for name, driver, words, *options in [
    ('img', 'HFA', 'an Erdas Imagine file, not a TIFF'),
    ('nc', 'netCDF', 'a NetCDF file, not a TIFF'),
    ('nc4', 'netCDF', 'an HDF5 or NetCDF-4 file, not a TIFF', '-co', 'FORMAT=NC4'),
    ('hdf', 'HDF4Image', 'an HDF4 file, not a TIFF'),
    ('grb2', 'GRIB', 'a GRIB file, not a TIFF'),
    ('png', 'PNG', 'a PNG picture, not a TIFF'),
    ('gif', 'GIF', 'a GIF picture, not a TIFF'),
    ('bmp', 'BMP', 'a BMP picture, not a TIFF'),
    ('gpkg', 'GPKG', 'a GeoPackage, not a TIFF'),
    ('asc', 'AAIGrid', 'an Esri ASCII grid, not a TIFF'),
    ('jp2', 'JP2OpenJPEG', 'a JPEG 2000 file, not a TIFF', '-co', 'REVERSIBLE=YES', '-co', 'QUALITY=100'),
    ('pix', 'PCIDSK', 'a PCIDSK file, not a TIFF'),
    ('ntf', 'NITF', 'a NITF file, not a TIFF', '-co', 'ICORDS=N'),
    ('dat', 'ENVI', 'not a TIFF, nor of another format that is known here'),
    ('bil', 'EHdr', 'not a TIFF, nor of another format that is known here'),
]:
    path = checks.path(f'lc.{name}')
    if translated(source, path, '-of', driver, *options):
        check(checks, name, path, words, f'{TRANSLATE} {path} out.tif')

# Of VRTs, those whose pixels are none of a file's.
warped = checks.path('lc.vrt')
subprocess.run(['gdalwarp', '-q', '-of', 'VRT', '-t_srs', 'EPSG:26912', source, warped], check=True)
check(checks, 'warped vrt', warped, 'a VRTWarpedDataset, which', TRANSLATE)

# Files of which a part has to be named: the command is the one of the message, with that part.
packed = checks.path('lc.zip')
with zipfile.ZipFile(packed, 'w') as archive:
    archive.write(source, 'name.tif')
check(checks, 'zip', packed, 'a ZIP archive, not a TIFF', f'{TRANSLATE} /vsizip/{packed}/name.tif out.tif')
packed = checks.path('lc.tar')
with tarfile.open(packed, 'w') as archive:
    archive.add(source, 'name.tif')
check(checks, 'tar', packed, 'a tar archive, not a TIFF', f'{TRANSLATE} /vsitar/{packed}/name.tif out.tif')
packed = checks.path('lc.tif.gz')
with open(source, 'rb') as plain, gzip.open(packed, 'wb') as archive:
    archive.write(plain.read())
check(checks, 'gzip', packed, 'a gzip archive, not a TIFF', f'{TRANSLATE} /vsigzip/{packed} out.tif')
for name, part in [('nc', 'NETCDF:"{}":variable'), ('gpkg', 'GPKG:"{}":table')]:
    path = checks.path(f'lc.{name}')
    if os.path.exists(path):
        part = part.format(path)
        _, said = run(checks, path, checks.path(f'{name}-refused'))
        there = part.replace('variable', 'Band1').replace('table', 'lc')
        done = subprocess.run([*TRANSLATE.split(), there, checks.path(f'{name}-part.tif')], capture_output=True, text=True)
        checks.check(f'{name}: its parts are called as the message says', part in said and done.returncode == 0, done.stderr)

# What describes pixels elsewhere, and databases that say not what they are.
for name, words in [('bil', 'an Esri BIL header'), ('dat', 'an ENVI header')]:
    path = checks.path(f'lc.{name}')
    if os.path.exists(path):
        # Of two files of pixels with one name, the header belongs to the last one that was written.
        translated(source, path, '-of', {'bil': 'EHdr', 'dat': 'ENVI'}[name])
        code, said = run(checks, checks.path('lc.hdr'), checks.path('header-refused'))
        checks.check(f'{name}: its header is told', code == 2 and words in said, said)
path = checks.path('lc.mbtiles')
if translated(source, path, '-of', 'MBTiles'):
    code, said = run(checks, path, checks.path('mbtiles-refused'))
    checks.check('mbtiles: is told from other databases', code == 2 and 'an MBTiles file, not a TIFF' in said, said)

corners = [(0, 0), (64, 0), (0, 64), (64, 64)]
points = [GroundControlPoint(row, col, 300000 + 30 * col, 4200000 - 30 * row) for col, row in corners]
path = raster(checks.path('points.tif'), transform=None, gcps=points)
check(checks, 'points', path, 'placed by 4 control points', WARP)

# Odd numbers beyond 2^53. Rounded ones are no class codes: the command helps where they are measured.
path = raster(checks.path('int64.tif'), 2 * CODES.astype('int64') + 2**53 + 1, dtype='int64')
mend = 'gdal_translate -ot Float64 -of COG'
check(checks, 'int64', path, 'which float64 does not hold exactly', mend, measures=['--measures', 'mean'])

for name, words, mend, *options in [
    ('jpeg', 'JPEG compression is lossy, so class codes in it', DEFLATE, '-co', 'COMPRESS=JPEG', '-co', 'JPEG_QUALITY=100'),
    ('lzma', 'compression LZMA is not supported', DEFLATE, '-co', 'COMPRESS=LZMA'),
]:
    path = checks.path(f'{name}.tif')
    if translated(source, path, *options):
        check(checks, name, path, words, mend)

# An empty raster becomes a mosaic that others read.
path = raster(checks.path('empty.tif'), np.zeros_like(CODES), nodata=0)
mosaic, _ = checks.fractile(path, 'empty-out')
with rasterio.open(mosaic) as found:
    checks.check('a raster without a valid pixel gives a mosaic that rasterio reads', found.count == 2 and not found.read(1).any())
checks.end()
