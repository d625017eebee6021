"""gdalwarp -r min and -r max as peers: of the valid pixels that a cell touches."""
import math

import numpy as np
import rasterio

from support import run

# No sample of the rasters that are checked is near it.
EMPTY = -1e30


def touched(method, folder, source, mosaic):
    """
    Padded by whole pixels of nodata first, as gdalwarp_peer does, for GDAL's sake in cells that overhang the source;
    -ovr NONE, because gdalwarp reads overviews by default; -et 0, because it approximates coordinates by default.
    """
    with rasterio.open(mosaic) as grid:
        bounds, shape, cell = grid.bounds, grid.shape, grid.res
    with rasterio.open(source) as raster:
        width, height, pixel = raster.width, raster.height, raster.res
    pad = math.ceil(max(cell[0] / pixel[0], cell[1] / pixel[1])) + 2
    padded, result = f'{folder}.vrt', f'{folder}.{method}.tif'
    window = map(str, [-pad, -pad, width + 2 * pad, height + 2 * pad])
    run(['gdal_translate', '-q', '-of', 'VRT', '-srcwin', *window, source, padded])
    extent = ['-te', *(repr(float(b)) for b in bounds), '-ts', str(shape[1]), str(shape[0])]
    kind = ['-r', method, '-ovr', 'NONE', '-et', '0', '-ot', 'Float64', '-wt', 'Float64', '-dstnodata', str(EMPTY)]
    run(['gdalwarp', '-q', '-overwrite', *kind, *extent, padded, result])
    with rasterio.open(result) as raster:
        values = raster.read(1)
    return np.where(values == EMPTY, np.nan, values)
