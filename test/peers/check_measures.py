"""
Every measure against peers, on real rasters: exactextract with every cell of the grid as a polygon, gdalwarp, and numpy
where the grid is aligned to pixels; the figures of the whole grid in run.json against numpy over all valid pixels.
"""
import os

import numpy as np
import rasterio

from extract_peer import cells_between_lines, extracted, extracted_centers, extracted_shares
from gdalwarp_peer import average_of, warped_shares
from numpy_peer import cells_of, histogram, median_deviation, quantile, valid_pixels
from support import CLASSES, CODES, Checks, data, largest_difference, read_bands, run
from touched_peer import touched

# Relative: the mosaic is float32, exactextract keeps coverage fractions in float32.
MEAN = 3e-7
EXTRACTED = 1e-6
# Half a unit in the last place of float32, relative.
ROUNDED = 2.0**-24
# Of figures in run.json, which are float64; numpy rounds sums on its way.
TOTAL = 1e-9
# Shares that are closer are as large as each other for a peer that rounds.
TIE = 1e-6
# A share or a mean of indicators from a peer that rounds: less is none.
NO_SHARE = 1e-12

ELEVATION = 'srtm-zion-4326-cog.tif'
LAND_COVER = ['nlcd-zion-30m-cog.tif', 'nlcd-zion-striped.tif']
OF_VALUES = 'count,sum,mean,min,max,range,std,variance,coefficient_of_variation,valid_fraction'
OF_CLASSES = 'fractions,area,majority,minority,majority_fraction,variety,entropy,simpson'
QUANTILES = {'median': 0.5, 'q10': 0.1, 'q97.5': 0.975, 'q0': 0, 'q100': 1}
# Metres, for rasters that are put on a plane of their own, so that their grid fits their pixels.
PIXEL = 30

checks = Checks()


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


def made(name, source, *options):
    path = checks.path(f'{name.replace(" ", "-")}.tif')
    run(['gdal_translate', '-q', *options, source, path])
    return path


def punch_holes(path):
    """A hole that empties cells, with two pixels left in it, so that a cell may hold less than a pixel; and a sprinkle."""
    with rasterio.open(path, 'r+') as raster:
        values = raster.read(1)
        row, column = np.indices(values.shape)
        hole = (row >= 100) & (row < 190) & (column >= 200) & (column < 290) | ((7 * row + 13 * column) % 11 == 0)
        hole[124, 250] = hole[155, 232] = False
        values[hole] = raster.nodata
        raster.write(values, 1)


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


def relative(ours, theirs, size=None):
    """The largest difference, relative to theirs, or to a size where theirs may be next to nothing."""
    size = np.abs(theirs) if size is None else size
    return largest_difference(ours / np.where(size > 0, size, 1), theirs / np.where(size > 0, size, 1))


def check_extracted_values(title, raster, bands, transform):
    """Of sum and mean the size is that of what is summed: with negative numbers they may be next to nothing."""
    names = {'std': 'stdev'}
    operations = ['count', 'sum', 'mean', 'stdev', 'variance', 'coefficient_of_variation', 'min', 'max']
    shape = bands['count'].shape
    peer = extracted(raster.peer, transform, shape, *operations)
    spread = np.abs(peer['mean']) + peer['stdev']
    sizes = {'sum': spread * peer['count'], 'mean': spread}
    for name in ['count', 'sum', 'mean', 'std', 'variance']:
        theirs = peer[names.get(name, name)]
        tolerance = MEAN if name == 'mean' else EXTRACTED
        checks.within(f'{title}: {name} as exactextract', relative(bands[name], theirs, sizes.get(name)), tolerance)
    # The mean as a share of the standard deviation is the steadier one of the two.
    ours, theirs = 1 / bands['coefficient_of_variation'], 1 / peer['coefficient_of_variation']
    far = relative(ours, theirs, np.abs(theirs) + 1)
    checks.within(f'{title}: coefficient_of_variation as exactextract', far, EXTRACTED)
    pixels = pixels_of_a_cell(raster.peer, transform)
    far = largest_difference(bands['valid_fraction'], peer['count'] / pixels)
    checks.within(f'{title}: valid_fraction as exactextract count', far, EXTRACTED)
    clear = cells_between_lines(raster.peer, transform, shape)
    for name in ['min', 'max']:
        check_equal(f'{title}: {name} as exactextract', bands[name][clear], peer[name][clear])


def pixels_of_a_cell(path, transform):
    with rasterio.open(path) as raster:
        place = ~raster.transform * transform
    return abs(place.a * place.e)


def check_equal(title, ours, theirs):
    """Equal once theirs is rounded as the mosaic is; as float64 where it is that."""
    same = np.isnan(ours) & np.isnan(theirs) | (ours == theirs) | (ours == theirs.astype('float32'))
    different = np.count_nonzero(~same)
    figures = f'{different} of {ours.size} cells differ'
    if different:
        at = np.flatnonzero(~same)[0]
        figures += f', such as {ours.flat[at]:.9g} and {theirs.flat[at]:.9g}'
    checks.check(title, different == 0 and ours.size > 0, figures)


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
    """Cells that have a figure; count has one in every cell."""
    for name in OF_VALUES.replace(',valid_fraction', '').split(','):
        counted, cells = report['measures'][name]['cells'], np.count_nonzero(~np.isnan(bands[name]))
        checks.check(f'{title}: run.json counts the cells of {name}', counted == cells, f'{counted} and {cells}')


def check_values(raster, *options):
    title = f'{raster.name}, {options[1]}'
    mosaic, report = checks.fractile(raster.source, title, '--measures', OF_VALUES, *options)
    bands, transform = read_bands(mosaic)
    check_extracted_values(title, raster, bands, transform)
    check_warped_values(title, raster, bands, mosaic)
    check_totals(title, raster, report)
    check_cells(title, bands, report)


def check_samples(raster, cell, what):
    """What needs all samples of a cell, on a grid that fits the pixels or cuts them in halves."""
    title = f'{raster.name}, {what}'
    raster = placed(raster, cell)
    measures = ','.join([*QUANTILES, 'mad', raster.histogram])
    options = ['--cell-size', str(cell), '--measures', measures]
    mosaic, report = checks.fractile(raster.source, title, *options)
    bands, transform = read_bands(mosaic)
    shape = bands['mad'].shape
    cells = list(cells_of(raster.peer, transform, shape))
    peers = {name: [quantile(x, c, share) for x, c in cells] for name, share in QUANTILES.items()}
    peers['mad'] = [median_deviation(x, c) for x, c in cells]
    weights = 'no weights' if all(np.all(c == 1) for _, c in cells) else 'weights'
    # The deviation is as good as the values that it is the difference of.
    for name, theirs in peers.items():
        theirs = np.array(theirs).reshape(shape)
        far = relative(bands[name], theirs)
        checks.within(f'{title}: {name} as numpy', far, ROUNDED, f'{shape[0] * shape[1]} cells, {weights}')
        check_spread(f'{title}: {name} in run.json', bands[name], report['measures'][name])
    check_histogram(title, raster, bands, report, cells)


def check_spread(title, band, figures):
    """Of the cells' values, since there is no such figure of the whole grid."""
    values = band[~np.isnan(band)]
    ours = np.array([figures[name] for name in ('min', 'mean', 'max')])
    theirs = np.array([values.min(), values.mean(), values.max()])
    far = relative(ours, theirs, np.abs(values).max() * np.ones(3))
    checks.within(f'{title} as min, mean and max of the band', far, ROUNDED)


def check_histogram(title, raster, bands, report, cells):
    names = [f'histogram_{low}_{high}' for low, high in zip(raster.edges[:-1], raster.edges[1:])]
    theirs = np.array([histogram(x, c, raster.edges) for x, c in cells]).T
    for name, counts in zip(names, theirs):
        check_equal(f'{title}: {name} as numpy', bands[name], counts.reshape(bands[name].shape))
    values, valid = valid_pixels(raster.peer)
    counts = np.histogram(values[valid], raster.edges)[0].tolist()
    figures = report['measures'][raster.histogram]
    ours, theirs = [*figures['counts'], figures['beyond']], [*counts, int(valid.sum() - sum(counts))]
    checks.check(f'{title}: histogram in run.json as numpy', ours == theirs, f'{ours} and {theirs}')


def check_centers(raster, *options):
    """In pixels, since a coordinate is a large number beside a pixel."""
    title = f'{raster.name}, {options[1]}'
    mosaic, report = checks.fractile(raster.source, f'{title}-centers', '--measures', 'center_x,center_y', *options)
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


def check_classes(name):
    mosaic, report = checks.fractile(data(name), name, '--classes', CLASSES, '--measures', OF_CLASSES)
    bands, transform = read_bands(mosaic)
    shape = bands['variety'].shape
    shares = extracted_shares(data(name), transform, shape, CODES)
    peer = extracted(data(name), transform, shape, 'mode', 'minority', 'variety', 'count')
    for which, order in [('majority', np.sort(-shares, axis=0)), ('minority', np.sort(np.where(shares > 0, shares, 2), axis=0))]:
        # With one class alone the next one is far away in both orders.
        clear = order[1] - order[0] > TIE
        theirs = peer['mode' if which == 'majority' else 'minority']
        check_codes(name, mosaic.replace('mosaic', which), which, theirs, clear, np.isnan(bands['variety']))
    check_shares(name, bands, shares, peer['count'] / pixels_of_a_cell(data(name), transform))
    check_variety(name, mosaic, bands, peer['variety'], cells_between_lines(data(name), transform, shape))
    check_class_totals(name, report)


def check_codes(name, path, which, theirs, clear, is_empty):
    with rasterio.open(path) as raster:
        ours, nodata, dtype = raster.read(1), raster.nodata, raster.dtypes[0]
    with rasterio.open(data(name)) as source:
        checks.check(f'{name}: {which} has the type of the source', dtype == source.dtypes[0], dtype)
    check_equal(f'{name}: {which} as exactextract', ours[clear].astype('float64'), theirs[clear])
    checks.check(f'{name}: nodata of {which} where no pixel is valid', np.array_equal(ours == nodata, is_empty))


def check_shares(name, bands, shares, valid):
    logs = np.log(shares, where=shares > 0, out=np.zeros_like(shares))
    peers = {
        'majority_fraction': shares.max(axis=0),
        'entropy': -(shares * logs).sum(axis=0),
        'simpson': 1 - (shares**2).sum(axis=0),
        'valid_fraction': valid,
        # A cell is 1 km2.
        **{f'area_{code}': share * valid for code, share in zip(CODES, shares)},
        'area_unlisted': np.zeros_like(valid),
    }
    for measure, theirs in peers.items():
        far = largest_difference(bands[measure], theirs)
        checks.within(f'{name}: {measure} as of exactextract frac', far, EXTRACTED)


def check_variety(name, mosaic, bands, theirs, clear):
    check_equal(f'{name}: variety as exactextract', bands['variety'][clear], theirs[clear])
    folder = checks.path(f'{name}-indicators')
    os.makedirs(folder)
    warped, _ = warped_shares(folder, data(name), mosaic, CODES)
    count = sum((share > NO_SHARE).astype('float64') for share in warped.values())
    check_equal(f'{name}: variety as of gdalwarp -r average', bands['variety'], count)


def check_class_totals(name, report):
    """Of the whole grid, which covers the raster: numpy counts its pixels."""
    values, valid = valid_pixels(data(name))
    with rasterio.open(data(name)) as raster:
        pixel = abs(raster.transform.a * raster.transform.e) / 1e6
    counts = np.array([np.count_nonzero(values[valid] == code) for code in CODES])
    p = counts / counts.sum()
    p = p[p > 0]
    peers = {'majority_fraction': p.max(), 'variety': p.size, 'entropy': -(p @ np.log(p)), 'simpson': 1 - p @ p}
    for measure, theirs in peers.items():
        far = abs(report['measures'][measure][measure] - theirs)
        checks.within(f'{name}: {measure} in run.json as numpy', far, TOTAL)
    areas = np.array([entry['km2'] for entry in report['measures']['area']['classes']])
    far = relative(areas, counts * pixel)
    checks.within(f'{name}: area in run.json as numpy', far, TOTAL)


def large_rasters():
    """With cells of more pixels than are kept until a cell is complete, so that its values are counted by their bits."""
    size = ['-outsize', '200%', '200%', '-r', 'cubic']
    whole = made('large', data(ELEVATION), *size)
    float32 = made('large32', data(ELEVATION), *size, '-ot', 'Float32', '-scale', '0', '5000', '0', '1.7')
    float64 = made('large64', data(ELEVATION), *size, '-ot', 'Float64', '-scale', '0', '5000', '-2.1', '3')
    return [
        Raster('large uint16', whole, [1200, 1500, 1800, 2400]),
        Raster('large float32', float32, [0.4, 0.55, 0.7, 0.9]),
        Raster('large float64', float64, [-0.9, -0.5, 0, 0.5]),
    ]


for found in value_rasters():
    for grid in [('--cell-size', '0.01'), ('--cell-size', '0.0123', '--tile-cells', '16')]:
        check_values(found, *grid)
        check_centers(found, *grid)
    check_samples(found, 15 * PIXEL, '15 pixels')
    check_samples(found, 31 * PIXEL // 2, '15.5 pixels')
for found in large_rasters():
    check_samples(found, 600 * PIXEL, '600 pixels')
    check_samples(found, 1199 * PIXEL // 2, '599.5 pixels')
for found in LAND_COVER:
    check_classes(found)
checks.end()
