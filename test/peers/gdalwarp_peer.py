"""gdalwarp as a peer. Shares by -r average: one warp a class, of a raster that holds 1 for the class, 0 for others and nodata."""
import math
import os
import shutil

import numpy as np
import rasterio

from support import run

NODATA = 255
# No sample of the rasters that are checked is near it.
EMPTY = -1e30


def warped_shares(folder, source, mosaic, codes):
    """The share of each code in the valid area of each cell of `mosaic`, and the valid share of the cell, in float64."""
    with rasterio.open(mosaic) as grid:
        bounds, shape, pixel = grid.bounds, grid.shape, grid.res
    with rasterio.open(source) as raster:
        values, profile, valid = raster.read(1), raster.profile, raster.read(1) != raster.nodata
        pad = math.ceil(max(pixel[0] / raster.res[0], pixel[1] / raster.res[1])) + 2

    def warp(indicator, nodata):
        path = os.path.join(folder, 'indicator.tif')
        plain = {k: profile[k] for k in ('width', 'height', 'crs', 'transform')}
        with rasterio.open(path, 'w', driver='GTiff', count=1, dtype='uint8', nodata=nodata, **plain) as out:
            out.write(indicator.astype('uint8'), 1)
        return average(path, pad, profile, bounds, shape)

    shares = {code: warp(np.where(valid, values == code, NODATA), NODATA) for code in codes}
    return shares, warp(valid, None)


def average_of(folder, source, mosaic):
    """The mean of the valid pixels in each cell of `mosaic`, in float64."""
    return warped(folder, source, mosaic, 'average')


def touched(method, folder, source, mosaic):
    """The smallest (min) or largest (max) of the valid pixels that each cell of `mosaic` touches, in float64."""
    return warped(folder, source, mosaic, method)


def warped(folder, source, mosaic, method):
    with rasterio.open(mosaic) as grid:
        bounds, shape, pixel = grid.bounds, grid.shape, grid.res
    with rasterio.open(source) as raster:
        profile = raster.profile
        pad = math.ceil(max(pixel[0] / raster.res[0], pixel[1] / raster.res[1])) + 2
    os.makedirs(folder, exist_ok=True)
    copy = shutil.copy(source, os.path.join(folder, 'source.tif'))
    return average(copy, pad, profile, bounds, shape, method)


def average(path, pad, profile, bounds, shape, method='average'):
    """
    Padded by whole pixels first, because GDAL 3.6 gives wrong averages in cells that overhang the source (by up to 0.28);
    -ovr NONE, because gdalwarp reads overviews by default; -et 0, because it approximates coordinates by default.
    """
    padded, result = f'{path}.vrt', f'{path}.{method}.tif'
    window = [-pad, -pad, profile['width'] + 2 * pad, profile['height'] + 2 * pad]
    run(['gdal_translate', '-q', '-of', 'VRT', '-srcwin', *map(str, window), path, padded])
    extent = ['-te', *(repr(float(b)) for b in bounds), '-ts', str(shape[1]), str(shape[0])]
    kind = ['-r', method, '-ovr', 'NONE', '-et', '0', '-ot', 'Float64', '-wt', 'Float64', '-dstnodata', str(EMPTY)]
    run(['gdalwarp', '-q', '-overwrite', *kind, *extent, padded, result])
    with rasterio.open(result) as raster:
        values = raster.read(1)
    return np.where(values == EMPTY, np.nan, values)
