"""What rasterio finds in a mosaic: band names, nodata, overviews, units, scales, classes and statistics."""
import json

import numpy as np
import rasterio

from support import CODES, Checks, data

NAMES = ['Open <water> & ice', 'Developed "urban"', 'Barren', "Evergreen 'n' mixed", 'Shrubland', 'Żyto – łąka', 'Crops', 'Wetlands']
COLORS = [f'#{40 + 20 * code:02x}{250 - 20 * code:02x}{7 * code:02x}' for code in CODES]
BANDS = [*(f'fraction_{code}' for code in CODES), 'valid_fraction', 'unlisted']
NODATA = {'float32': -9999, 'uint16': 65535, 'uint8': 255}
LEVELS = {'float32': None, 'uint16': 10000, 'uint8': 100}
STATISTICS = {'MAXIMUM': np.max, 'MEAN': np.mean, 'MINIMUM': np.min, 'STDDEV': np.std}


def legend(checks):
    path = checks.path('legend.json')
    classes = [{'code': c, 'name': n, 'color': color} for c, n, color in zip(CODES, NAMES, COLORS)]
    with open(path, 'w', encoding='utf-8') as out:
        json.dump({'classes': classes}, out)
    return path


def check_bands(checks, name, mosaic, dtype, unit):
    count = len(BANDS)
    scale = 1 if LEVELS[dtype] is None else (100 if unit == 'percent' else 1) / LEVELS[dtype]
    titles = [*(f'{band} {name}' for band, name in zip(BANDS, NAMES)), *BANDS[len(NAMES):]]
    checks.check(f'{name}: band descriptions with class names', list(mosaic.descriptions) == titles, ', '.join(mosaic.descriptions))
    names = [mosaic.tags(b).get('BAND') for b in mosaic.indexes]
    checks.check(f'{name}: band names', names == BANDS, ' '.join(map(str, names)))
    checks.check(f'{name}: type and nodata', mosaic.dtypes == (dtype,) * count and mosaic.nodatavals == (NODATA[dtype],) * count)
    overviews = [mosaic.overviews(b) for b in mosaic.indexes]
    checks.check(f'{name}: overviews of every band', overviews == [[2, 4]] * count, str(overviews[0]))
    units = {'percent': '%', 'fraction': '1'}[unit]
    checks.check(f'{name}: units', mosaic.units == (units,) * count, str(set(mosaic.units)))
    checks.check(f'{name}: scales and offsets', mosaic.scales == (scale,) * count and mosaic.offsets == (0,) * count, f'scale {scale}')
    found = [tuple(mosaic.tags(b).get(f'CLASS_{item}') for item in ('CODE', 'NAME', 'COLOR')) for b in mosaic.indexes]
    wanted = [*zip(map(str, CODES), NAMES, COLORS), (None,) * 3, (None,) * 3]
    checks.check(f'{name}: code, name and colour of each class', found == wanted, '' if found == wanted else str(found))


def check_statistics(checks, name, mosaic):
    largest = 0.0
    for band in mosaic.indexes:
        values = mosaic.read(band).astype('float64')
        values = values[values != mosaic.nodata]
        tags = mosaic.tags(band)
        found = [float(tags[f'STATISTICS_{item}']) for item in STATISTICS] + [float(tags['STATISTICS_VALID_PERCENT'])]
        wanted = [f(values) for f in STATISTICS.values()] + [float(f'{100 * values.size / (mosaic.width * mosaic.height):.4g}')]
        largest = max(largest, *(abs(a - b) / max(abs(b), 1) for a, b in zip(found, wanted)))
    checks.within(f'{name}: statistics as recomputed, relative', largest, 1e-12)


def check_sums(checks, name, mosaic, dtype, unit):
    """Where a cell has a value, its classes and `unlisted` make up the whole; to the step in whole numbers."""
    values = mosaic.read().astype('float64')
    whole = LEVELS[dtype] or (100 if unit == 'percent' else 1)
    sums = values[[*range(len(CODES)), -1]].sum(axis=0)[values[-1] != mosaic.nodata]
    tolerance = 0 if LEVELS[dtype] else len(CODES) * 2**-25 * whole
    checks.within(f'{name}: classes sum to {whole}', float(np.max(np.abs(sums - whole))), tolerance)


checks = Checks()
for dtype, unit in [('float32', 'fraction'), ('float32', 'percent'), ('uint16', 'fraction'), ('uint16', 'percent'), ('uint8', 'percent')]:
    options = ['--legend', legend(checks), '--dtype', dtype, *checks.spec(unit=unit), '--tile-cells', '16', '--min-valid', '0.02']
    path, _ = checks.fractile(data('nlcd-zion-30m-cog.tif'), f'{dtype}-{unit}', *options)
    with rasterio.open(path) as mosaic:
        check_bands(checks, f'{dtype} {unit}', mosaic, dtype, unit)
        check_statistics(checks, f'{dtype} {unit}', mosaic)
        check_sums(checks, f'{dtype} {unit}', mosaic, dtype, unit)
checks.end()
