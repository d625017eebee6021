"""Rasters that are made on the spot: classes in stripes and speckles with holes, and smooth values."""
import numpy as np
import rasterio

from support import FLOAT_NODATA

NODATA = 255


def classes(shape, seed):
    """Codes 1 to 8 in stripes of some pixels, a fifth of them speckled, with holes of nodata."""
    random = np.random.default_rng(seed)
    row, column = np.indices(shape)
    values = 1 + ((3 * row + 5 * column) // 37 + row // 23) % 8
    values = np.where(random.random(shape) < 0.2, random.integers(1, 9, shape), values)
    hole = ((row // 61 + column // 47) % 9 == 0) | (random.random(shape) < 0.02)
    return np.where(hole, NODATA, values).astype('uint8')


def heights(shape, seed):
    """Values of some hundred, with the same holes."""
    row, column = np.indices(shape)
    values = 400 + 300 * np.sin(row / 31) * np.cos(column / 17) + 50 * np.sin(row * column / 97)
    return np.where(classes(shape, seed) == NODATA, FLOAT_NODATA, values).astype('float32')


def write(path, values, transform, crs, nodata=NODATA):
    profile = {'driver': 'GTiff', 'count': 1, 'dtype': values.dtype, 'nodata': nodata, 'tiled': True, 'compress': 'deflate'}
    height, width = values.shape
    with rasterio.open(path, 'w', height=height, width=width, crs=crs, transform=transform, **profile) as raster:
        raster.write(values, 1)
    return path
