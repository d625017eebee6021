"""Runs whose tables are checked: of classes and of values, in types of all kinds, and with nodata of all kinds."""
import numpy as np
import rasterio
from rasterio.transform import Affine

from support import CLASSES, data

NLCD, SRTM, DEGREES = 'nlcd-zion-30m-cog.tif', 'srtm-zion-4326-cog.tif', 'nlcd-zion-4326-cog.tif'
TEMPLATE = 'template-1km-26912.tif'
CODES = ['--classes', CLASSES]
# A map of all the Earth, of whose rim many cells have their middle outside.
SINUSOIDAL = '+proj=sinu +R=6371007.181 +units=m'


def write(path, values, transform, crs, nodata=None):
    profile = {'height': values.shape[0], 'width': values.shape[1], 'count': 1, 'dtype': values.dtype}
    with rasterio.open(path, 'w', driver='GTiff', crs=crs, transform=transform, nodata=nodata, **profile) as out:
        out.write(values, 1)
    return path


def holes(checks, dtype, nodata):
    """The elevation with a wide hole that tiles lie in and a sprinkle, in another type; negative numbers, and -0."""
    with rasterio.open(data(SRTM)) as raster:
        values, transform, crs = raster.read(1).astype(dtype) - 1500, raster.transform, raster.crs
    row, column = np.indices(values.shape)
    values = (values / 7).astype(dtype)
    values[(row > 60) & (row < 330) & (column > 100) & (column < 380) | ((7 * row + 13 * column) % 11 == 0)] = nodata
    values[:30, :30] = -0.0
    return write(checks.path(f'holes-{dtype}.tif'), values, transform, crs, None if np.isnan(nodata) else nodata)


def small(checks, name, values, crs='EPSG:32612', left=300000, nodata=0):
    return write(checks.path(f'{name}.tif'), values, Affine(100, 0, left, 0, -100, 4200000), crs, nodata)


def earth(checks):
    values = np.random.default_rng(1).integers(1, 4, (200, 400)).astype('uint8')
    return write(checks.path('earth.tif'), values, Affine(100_000, 0, -2e7, 0, -100_000, 1e7), SINUSOIDAL)


def runs(checks):
    """Each with its name, source, and options."""
    random = np.random.default_rng(2)
    large = random.choice([0, 7, 4_000_000_000, 4_294_967_295], (60, 60)).astype('uint32')
    across = random.integers(0, 4, (40, 400)).astype('uint8')
    mixed = 'fractions,area,majority,minority,majority_fraction,variety,entropy'
    statistics = 'count,sum,mean,min,max,std,median,q10,histogram(-100,0,100),center_x,center_y'
    nlcd, elevation = data(NLCD), data(SRTM)
    return [
        ('float32', nlcd, [*CODES, '--tile-cells', '16']),
        ('uint16', nlcd, [*CODES, '--dtype', 'uint16']),
        ('uint8', nlcd, [*CODES, '--dtype', 'uint8', '--cell-size', '1770']),
        ('percent', nlcd, [*CODES, *checks.spec(unit='percent')]),
        ('percent in uint8', nlcd, [*CODES, '--dtype', 'uint8', *checks.spec(unit='percent')]),
        ('share of the total', nlcd, [*CODES, '--denominator', 'total']),
        ('half of the classes', nlcd, ['--classes', '2,3+5,6', '--measures', mixed, '--tile-cells', '16']),
        ('codes', nlcd, [*CODES, '--measures', 'majority,minority']),
        ('two files of numbers', nlcd, [*CODES, '--measures', 'fractions,entropy', '--dtype', 'uint8']),
        ('codes of uint32', small(checks, 'large', large),
         ['--classes', '7,4000000000', '--measures', 'majority,variety', '--cell-size', '200']),
        ('many cells', nlcd, ['--classes', '4,5', '--cell-size', '100']),
        ('geographic', data(DEGREES), [*CODES, '--cell-size', '0.01', '--tile-cells', '16']),
        ('template', nlcd, [*CODES, '--template', data(TEMPLATE), '--tile-cells', '16']),
        ('values of uint16', elevation, ['--measures', 'mean,min,max', '--cell-size', '0.01']),
        ('values with holes', holes(checks, 'float32', -9999), ['--measures', statistics, '--cell-size', '0.01']),
        ('values that are NaN', holes(checks, 'float64', np.nan), ['--measures', 'mean,min', '--cell-size', '0.003']),
        ('half valid', holes(checks, 'int16', -9999),
         ['--measures', 'count,mean', '--min-valid', '0.5', '--cell-size', '0.003']),
        ('validity alone', nlcd, ['--measures', 'valid_fraction']),
        ('antimeridian', small(checks, 'across', across, 'EPSG:3832', 3_300_000), ['--classes', '1,2,3']),
        ('sinusoidal', earth(checks), ['--classes', '1,2,3', '--cell-size', '250000', '--tile-cells', '16']),
        ('empty', small(checks, 'empty', np.zeros((60, 60), 'uint8')), ['--classes', '1,2']),
    ]
