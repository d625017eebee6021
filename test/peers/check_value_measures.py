"""
Measures of values against peers, on real rasters: exactextract with every cell of the grid as a polygon, gdalwarp, and
numpy where the grid is aligned to pixels; the figures of the whole grid in run.json against numpy over all pixels.
"""
import os

import numpy as np
import rasterio

from extract_peer import cells_between_lines, extracted, extracted_centers
from gdalwarp_peer import average_of, touched
from measures_support import (
    EXTRACTED, MEAN, TOTAL, check_equal, checks, made, pixels_of_a_cell, punch_holes, relative,
)
from numpy_peer import cells_of, median_deviation, quantile, valid_pixels
from support import data, largest_difference, read_bands

# Relative: a value rounded once, to the type of the mosaic. Of float64 the peer rounds on its way, too.
ROUNDED = {'float32': 2.0**-24, 'float64': 1e-12}

ELEVATION = 'srtm-zion-4326-cog.tif'
# Peers weigh degrees alike.
EQUAL = ('--pixel-weight', 'equal')
OF_VALUES = 'count,sum,mean,min,max,range,std,variance,coefficient_of_variation,valid_fraction'
# What needs all samples of a cell; run.json has no figure of it of the whole grid.
OF_ORDER = {
    'q0': lambda x, c: quantile(x, c, 0),
    'q10': lambda x, c: quantile(x, c, 0.1),
    'median': lambda x, c: quantile(x, c, 0.5),
    'q97.5': lambda x, c: quantile(x, c, 0.975),
    'q100': lambda x, c: quantile(x, c, 1),
    'mad': median_deviation,
}
OF_TOUCHED = {
    'min': lambda x, c: x.min(),
    'max': lambda x, c: x.max(),
    'range': lambda x, c: x.max() - x.min(),
}
# Metres, for rasters that are put on a plane of their own, so that their grid fits their pixels.
PIXEL = 30


class Raster:
    """A raster of values; for peers, which don't apply SCALE and OFFSET, a copy where GDAL has applied them."""

    def __init__(self, name, source, edges, for_peers=None):
        self.name, self.source, self.peer, self.edges = name, source, for_peers or source, edges

    @property
    def histogram(self):
        return f'histogram({",".join(map(str, self.edges))})'


def value_rasters():
    """The elevation as it is, with fractions, with negative numbers and holes, and with SCALE and OFFSET."""
    real = data(ELEVATION)
    fractions = made('fractions', real, '-ot', 'Float32', '-scale', '0', '5000', '0', '1.7')
    signed = made('signed', real, '-ot', 'Int16', '-scale', '0', '5000', '-2000', '3000', '-a_nodata', '-32768')
    punch_holes(signed)
    scaled = made('scaled', real, '-a_scale', '0.1', '-a_offset', '-50')
    unscaled = made('unscaled', scaled, '-unscale', '-ot', 'Float64')
    return [
        Raster('uint16', real, [1200, 1500, 1800, 2400]),
        Raster('float32', fractions, [0.4, 0.55, 0.7, 0.9]),
        Raster('int16 with holes', signed, [-700, -300, 0, 300]),
        Raster('scale and offset', scaled, [70, 100, 130, 190], unscaled),
    ]


def placed(raster, cell):
    """The raster on a plane in metres, where its corner is a corner of the grid of this cell size."""
    left, top = cell * (300000 // cell), cell * (4200000 // cell)

    def place(path):
        with rasterio.open(path) as pixels:
            right, bottom = left + PIXEL * pixels.width, top - PIXEL * pixels.height
        name = f'{os.path.basename(path)}-{cell}'
        return made(name, path, '-a_srs', 'EPSG:26912', '-a_ullr', *map(str, [left, top, right, bottom]))

    source = place(raster.source)
    return Raster(raster.name, source, raster.edges, source if raster.peer == raster.source else place(raster.peer))


def check_extracted_values(title, raster, bands, transform):
    shape = bands['count'].shape
    operations = ['count', 'sum', 'mean', 'stdev', 'variance', 'coefficient_of_variation', 'min', 'max']
    peer = extracted(raster.peer, transform, shape, *operations)
    peer['std'] = peer['stdev']
    # Of an empty cell fractile has no sum, exactextract 0.
    peer['sum'] = np.where(peer['count'] > 0, peer['sum'], np.nan)
    sizes = sizes_of_errors(peer)
    for name in ['count', 'sum', 'mean', 'std', 'variance', 'coefficient_of_variation']:
        far = relative(bands[name], peer[name], sizes.get(name))
        checks.within(f'{title}: {name} as exactextract', far, MEAN if name == 'mean' else EXTRACTED)
    far = largest_difference(bands['valid_fraction'], peer['count'] / pixels_of_a_cell(raster.peer, transform))
    checks.within(f'{title}: valid_fraction as exactextract count', far, EXTRACTED)
    clear = cells_between_lines(raster.peer, transform, shape)
    for name in ['min', 'max']:
        check_equal(f'{title}: {name} as exactextract', bands[name][clear], peer[name][clear])


def sizes_of_errors(peer):
    """
    Where values have both signs a mean is next to nothing beside what goes into it, and so is the sum; what weights
    that are a little off do to them is a share of the standard deviation. The coefficient of variation inherits that.
    """
    spread, variation = np.abs(peer['mean']) + peer['std'], np.abs(peer['coefficient_of_variation'])
    return {'sum': spread * peer['count'], 'mean': spread, 'coefficient_of_variation': variation * (1 + variation)}


def check_warped_values(title, raster, bands, mosaic):
    lowest, highest = (touched(name, f'{mosaic}.{name}', raster.peer, mosaic) for name in ('min', 'max'))
    check_equal(f'{title}: min as gdalwarp -r min', bands['min'], lowest)
    check_equal(f'{title}: max as gdalwarp -r max', bands['max'], highest)
    check_equal(f'{title}: range as of gdalwarp', bands['range'], highest - lowest)
    average = average_of(f'{mosaic}.average', raster.peer, mosaic)
    size = np.abs(average) + bands['std']
    checks.within(f'{title}: mean as gdalwarp -r average', relative(bands['mean'], average, size), MEAN)


def check_totals(title, raster, report):
    """The grid covers the raster, so that every valid pixel counts once in the figures of the whole grid."""
    values, valid = valid_pixels(raster.peer)
    x = values[valid]
    figures = {
        'count': x.size, 'sum': x.sum(), 'mean': x.mean(), 'std': x.std(), 'variance': x.var(),
        'coefficient_of_variation': x.std() / x.mean(),
    }
    for name, theirs in figures.items():
        far = abs(report['measures'][name][name] / theirs - 1)
        checks.within(f'{title}: {name} in run.json as numpy', far, TOTAL)
    for name, theirs in {'min': x.min(), 'max': x.max(), 'range': x.max() - x.min()}.items():
        ours = report['measures'][name][name]
        checks.check(f'{title}: {name} in run.json as numpy', ours == theirs, f'{ours} and {theirs}')


def check_cells(title, bands, report):
    """Cells with a valid pixel; in others count is 0 and all else nodata."""
    for name in OF_VALUES.replace(',valid_fraction', '').split(','):
        has_figure = bands[name] > 0 if name == 'count' else ~np.isnan(bands[name])
        counted, cells = report['measures'][name]['cells'], np.count_nonzero(has_figure)
        checks.check(f'{title}: run.json counts the cells of {name}', counted == cells, f'{counted} and {cells}')


def check_values(raster, *options):
    title = f'{raster.name}, {options[1]}'
    mosaic, report = checks.fractile(raster.source, title, '--measures', OF_VALUES, *EQUAL, *options)
    bands, transform = read_bands(mosaic)
    check_extracted_values(title, raster, bands, transform)
    check_warped_values(title, raster, bands, mosaic)
    check_totals(title, raster, report)
    check_cells(title, bands, report)


def check_samples(raster, cell, what, *more):
    """On a grid that fits the pixels, or cuts them in halves. With coordinates beside them the bands are float64."""
    title = f'{raster.name}, {what}'
    raster = placed(raster, cell)
    measures = ','.join([*OF_ORDER, *OF_TOUCHED, raster.histogram, *more])
    mosaic, report = checks.fractile(raster.source, title, '--cell-size', str(cell), '--measures', measures, *EQUAL)
    bands, transform = read_bands(mosaic)
    shape = bands['mad'].shape
    cells = list(cells_of(raster.peer, transform, shape))
    with rasterio.open(mosaic) as bands_of:
        tolerance, kind = ROUNDED[bands_of.dtypes[0]], bands_of.dtypes[0]
    weights = 'no weights' if all(np.all(c == 1) for _, c in cells) else 'weights'
    for name, figure in {**OF_ORDER, **OF_TOUCHED}.items():
        theirs = np.array([figure(x, c) if x.size > 0 else np.nan for x, c in cells]).reshape(shape)
        far = relative(bands[name], theirs)
        checks.within(f'{title}: {name} as numpy', far, tolerance, f'{len(cells)} cells, {weights}, {kind}')
    for name in OF_ORDER:
        check_spread(f'{title}: {name} in run.json', bands[name], report['measures'][name], tolerance)
    check_histogram(title, raster, bands, report, cells)


def check_spread(title, band, figures, tolerance):
    """Of the cells' values, since there is no such figure of the whole grid."""
    values = band[~np.isnan(band)]
    ours = np.array([figures[name] for name in ('min', 'mean', 'max')])
    theirs = np.array([values.min(), values.mean(), values.max()])
    far = relative(ours, theirs, np.full(3, np.abs(values).max()))
    checks.within(f'{title} as min, mean and max of the band', far, tolerance)


def check_histogram(title, raster, bands, report, cells):
    edges = raster.edges
    empty = np.full(len(edges) - 1, np.nan)
    theirs = [np.histogram(x, edges, weights=c)[0] if x.size > 0 else empty for x, c in cells]
    for low, high, counts in zip(edges[:-1], edges[1:], np.array(theirs).T):
        band = bands[f'histogram_{low}_{high}']
        check_equal(f'{title}: histogram from {low} to {high} as numpy', band, counts.reshape(band.shape))
    values, valid = valid_pixels(raster.peer)
    counts = np.histogram(values[valid], edges)[0].tolist()
    figures = report['measures'][raster.histogram]
    ours, theirs = [*figures['counts'], figures['beyond']], [*counts, int(valid.sum() - sum(counts))]
    checks.check(f'{title}: histogram in run.json as numpy', ours == theirs, f'{ours} and {theirs}')


def check_centers(raster, *options):
    """In pixels, since a coordinate is a large number beside a pixel."""
    title = f'{raster.name}, {options[1]}'
    mosaic, report = checks.fractile(raster.source, f'{title}-centers', '--measures', 'center_x,center_y', *EQUAL, *options)
    bands, transform = read_bands(mosaic)
    peers = extracted_centers(raster.peer, transform, bands['center_x'].shape)
    with rasterio.open(raster.peer) as source:
        place = source.transform
    valid = valid_pixels(raster.peer)[1]
    row, column = np.argwhere(valid).mean(axis=0) + 0.5
    totals = place * (column, row)
    for name, pixel, theirs, total in zip(['center_x', 'center_y'], [place.a, -place.e], peers, totals):
        far = largest_difference(bands[name] / pixel, theirs / pixel)
        checks.within(f'{title}: {name} as exactextract, in pixels', far, EXTRACTED)
        far = abs(report['measures'][name][name] - total) / pixel
        checks.within(f'{title}: {name} in run.json as numpy, in pixels', far, TOTAL)


def check_lossy():
    """What GDAL decodes is the peer. Decoders of JPEG may differ by 1 a pixel; LERC has one right answer."""
    byte = ['-ot', 'Byte', '-scale', '1000', '3000', '0', '255', '-a_nodata', 'none']
    tiles = ['-co', 'TILED=YES', '-co', 'BLOCKXSIZE=128', '-co', 'BLOCKYSIZE=128', '-co']
    for name, kind, tolerance in [
        ('JPEG', [*byte, *tiles, 'COMPRESS=JPEG'], 1),
        ('JPEG in strips', [*byte, '-co', 'COMPRESS=JPEG', '-co', 'BLOCKYSIZE=64'], 1),
        ('LERC', ['-ot', 'Float32', *tiles, 'COMPRESS=LERC', '-co', 'MAX_Z_ERROR=5'], 0),
    ]:
        lossy = made(name, data(ELEVATION), *kind)
        plain = made(f'{name} decoded', lossy)
        found = []
        for path in [lossy, plain]:
            options = ['--cell-size', '0.01', '--measures', 'mean,min,max']
            mosaic, _ = checks.fractile(path, f'{os.path.basename(path)}-out', *options)
            found.append(read_bands(mosaic)[0])
        for band in ['mean', 'min', 'max']:
            far = largest_difference(found[0][band], found[1][band])
            checks.within(f'{name}: {band} as of what GDAL decodes', far, tolerance)


def large_raster(raster):
    """Cells of it have more pixels than are kept until a cell is complete: its values are counted by their bits."""
    path = made(f'large {raster.name}', raster.peer, '-outsize', '200%', '200%', '-r', 'cubic')
    with rasterio.open(path) as pixels:
        return Raster(f'large {pixels.dtypes[0]}', path, raster.edges)


for elevation in value_rasters():
    for grid in [('--cell-size', '0.01'), ('--cell-size', '0.0123', '--tile-cells', '16')]:
        check_values(elevation, *grid)
        check_centers(elevation, *grid)
    check_samples(elevation, 15 * PIXEL, '15 pixels')
    check_samples(elevation, 31 * PIXEL // 2, '15.5 pixels', 'center_x')
    large = large_raster(elevation)
    check_samples(large, 600 * PIXEL, '600 pixels')
    check_samples(large, 1199 * PIXEL // 2, '599.5 pixels', 'center_x')
check_lossy()
checks.end()
