"""Writes rasters whose pixels are hidden in every way there is, by the Python of GDAL's bindings: gdal_validity.py <folder>

Each way alone and each pair of ways, over types of samples and numbers of bands; and nodata values that are no sample of
their type. Prints a JSON list of {"path", "group"}.
"""
import itertools
import json
import os
import sys

import numpy as np
from osgeo import gdal, osr

sys.dont_write_bytecode = True
gdal.UseExceptions()

WIDTH, HEIGHT, BLOCK = 40, 37, 16
TYPES = {
    'uint8': gdal.GDT_Byte, 'uint16': gdal.GDT_UInt16, 'int16': gdal.GDT_Int16, 'uint32': gdal.GDT_UInt32,
    'int32': gdal.GDT_Int32, 'float32': gdal.GDT_Float32, 'float64': gdal.GDT_Float64,
}
NODATA, PAM_NODATA, VALUES = 7, 5, 3
WAYS = ['nodata', 'aux.xml nodata', 'NODATA_VALUES', 'internal mask', '.msk', '.msk a band', '.msk without flags', 'alpha']
ONE_FILE = [way for way in WAYS if way.startswith('.msk')]


def samples(name, number):
    """Small codes, so that every way hides some of them; of floats also NaN, and what is nearly nodata."""
    random = np.random.default_rng(number)
    codes = random.integers(0, 10, (HEIGHT, WIDTH)).astype(name)
    if name.startswith('float'):
        codes[0, :4] = np.nan, np.inf, -np.inf, -0.0
        near = np.asarray(NODATA, name)
        for column in range(4, 24):
            near = np.nextafter(near, np.asarray(np.inf if column < 14 else -np.inf, name))
            codes[0, column] = near
            near = np.asarray(NODATA, name) if column == 13 else near
        codes[1, :20] = NODATA * (1 + np.linspace(-6, 6, 20) * 1e-7)
    return codes


def hiding(number):
    """A mask of 0, 1 and 255."""
    return np.random.default_rng(1000 + number).choice(np.array([0, 1, 255], 'uint8'), (HEIGHT, WIDTH))


def write(path, name, count, ways, planar, nodata=NODATA):
    options = [f'INTERLEAVE={"BAND" if planar else "PIXEL"}', 'TILED=YES', f'BLOCKXSIZE={BLOCK}', f'BLOCKYSIZE={BLOCK}',
               'SPARSE_OK=TRUE', f'ALPHA={"YES" if "alpha" in ways else "NO"}']
    if count >= 4:
        options.append('PHOTOMETRIC=RGB')
    raster = gdal.GetDriverByName('GTiff').Create(path, WIDTH, HEIGHT, count, TYPES[name], options)
    place(raster)
    if 'nodata' in ways:
        raster.GetRasterBand(1).SetNoDataValue(nodata)
    if 'NODATA_VALUES' in ways:
        raster.SetMetadataItem('NODATA_VALUES', ' '.join([str(VALUES)] * count))
    for band in range(1, count + 1):
        # The lowest row of blocks is left unwritten.
        written = samples(name, band)[: 2 * BLOCK]
        if band == count and 'NODATA_VALUES' in ways:
            written[:, ::2] = VALUES
        if band > 1 and 'NODATA_VALUES' in ways:
            written[5:9, :] = VALUES
        raster.GetRasterBand(band).WriteArray(written)
    raster = None
    if 'internal mask' in ways:
        with_mask(path)
    if set(ways) & set(ONE_FILE):
        beside(path, count, next(way for way in ways if way in ONE_FILE))
    if 'aux.xml nodata' in ways:
        with open(f'{path}.aux.xml', 'w', encoding='utf-8') as pam:
            bands = ''.join(
                f'<PAMRasterBand band="{band}"><NoDataValue>{PAM_NODATA + band}</NoDataValue></PAMRasterBand>'
                for band in range(1, count + 1) if band != 2
            )
            pam.write(f'<PAMDataset>{bands}</PAMDataset>')


def place(raster):
    system = osr.SpatialReference()
    system.ImportFromEPSG(32633)
    raster.SetProjection(system.ExportToWkt())
    raster.SetGeoTransform((500000, 10, 0, 4600000, 0, -10))


def with_mask(path):
    gdal.SetConfigOption('GDAL_TIFF_INTERNAL_MASK', 'YES')
    raster = gdal.Open(path, gdal.GA_Update)
    raster.CreateMaskBand(gdal.GMF_PER_DATASET)
    raster.GetRasterBand(1).GetMaskBand().WriteArray(hiding(0))
    raster = None
    gdal.SetConfigOption('GDAL_TIFF_INTERNAL_MASK', 'NO')


def beside(path, count, way):
    bands = count if way == '.msk a band' else 1
    mask = gdal.GetDriverByName('GTiff').Create(f'{path}.msk', WIDTH, HEIGHT, bands, gdal.GDT_Byte, ['COMPRESS=DEFLATE'])
    for band in range(1, bands + 1):
        mask.GetRasterBand(band).WriteArray(hiding(band))
    if way != '.msk without flags':
        for band in range(1, count + 1):
            mask.SetMetadataItem(f'INTERNAL_MASK_FLAGS_{band}', '0' if way == '.msk a band' else '2')
    mask = None


def counts(ways):
    return [2, 3, 4, 5] if 'alpha' in ways else [1, 3]


def pairs():
    alone = [(), *((way,) for way in WAYS)]
    return alone + [pair for pair in itertools.combinations(WAYS, 2) if not set(pair) <= set(ONE_FILE)]


def odd_values(name):
    """Nodata values at, beyond and between the samples of a type."""
    if name.startswith('float'):
        return [float('nan'), float('inf'), -float('inf'), 1e39, 3.4028234663852886e38, 0, 0.1, -9999]
    limits = np.iinfo(name)
    beyond = [limits.min - 1, limits.max + 1, -(2**31) - 1, 2**32]
    return [limits.min, limits.max, *beyond, 6.5, 7.99, -0.5, 1e300, float('nan'), float('inf')]


def main(folder):
    written = []
    for ways in pairs():
        for (n, name), count in itertools.product(enumerate(TYPES), counts(ways)):
            planar = count > 1 and (n + count + len(ways)) % 2 == 1
            path = os.path.join(folder, f'{len(written)}-{name}-{count}{"-planar" if planar else ""}.tif')
            write(path, name, count, ways, planar)
            written.append({'path': path, 'group': ' and '.join(ways) or 'nothing'})
    for name in TYPES:
        for value, ways in itertools.product(odd_values(name), [('nodata',), ('nodata', 'alpha')]):
            path = os.path.join(folder, f'{len(written)}-{name}-nodata-{value}-{len(ways)}.tif')
            write(path, name, len(ways), ways, False, value)
            written.append({'path': path, 'group': f'{name} and odd values of {" and ".join(ways)}'})
    print(json.dumps(written))


main(sys.argv[1])
