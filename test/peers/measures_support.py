"""What the checks of measures share: rasters made of the real ones, and comparisons with their tolerances."""
import numpy as np
import rasterio

from support import Checks, largest_difference, run

# Relative: the mosaic is float32, exactextract keeps coverage fractions in float32.
MEAN = 3e-7
EXTRACTED = 1e-6
# Of figures in run.json, which are float64; numpy rounds sums on its way.
TOTAL = 1e-9

checks = Checks()


def made(name, source, *options):
    path = checks.path(f'{name.replace(" ", "-")}.tif')
    run(['gdal_translate', '-q', *options, source, path])
    return path


def punch_holes(path):
    """A hole that empties cells but for two pixels, so that a cell may hold less than a pixel; and a sprinkle."""
    with rasterio.open(path, 'r+') as raster:
        values = raster.read(1)
        row, column = np.indices(values.shape)
        hole = (row >= 100) & (row < 190) & (column >= 200) & (column < 290) | ((7 * row + 13 * column) % 11 == 0)
        hole[124, 250] = hole[155, 232] = False
        values[hole] = raster.nodata
        raster.write(values, 1)


def relative(ours, theirs, size=None):
    """The largest difference, relative to theirs, or to a size where theirs may be next to nothing."""
    size = np.abs(theirs) if size is None else size
    size = np.where(size > 0, size, 1)
    return largest_difference(ours / size, theirs / size)


def pixels_of_a_cell(path, transform):
    with rasterio.open(path) as raster:
        place = ~raster.transform * transform
    return abs(place.a * place.e)


def check_equal(title, ours, theirs):
    """Equal, or equal to theirs in float32, as bands of the mosaic are."""
    same = np.isnan(ours) & np.isnan(theirs) | (ours == theirs) | (ours == theirs.astype('float32'))
    different = np.count_nonzero(~same)
    figures = f'{different} of {ours.size} cells differ'
    if different:
        at = np.flatnonzero(~same)[0]
        figures += f', such as {ours.flat[at]:.9g} and {theirs.flat[at]:.9g}'
    checks.check(title, different == 0 and ours.size > 0, figures)
