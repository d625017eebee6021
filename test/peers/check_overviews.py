"""Full resolution the same for every tile size, and every overview as the rule says, in each data type and denominator."""
import numpy as np
import rasterio

from overview_rule import next_level
from support import CLASSES, Checks, data

SOURCE, TEMPLATE = 'nlcd-zion-30m-cog.tif', 'template-1km-26912.tif'


def levels_of(path):
    """Every level of a mosaic, full resolution first, and its nodata value."""
    with rasterio.open(path) as mosaic:
        count, nodata, levels = len(mosaic.overviews(1)), mosaic.nodata, [mosaic.read()]
    for level in range(count):
        with rasterio.open(path, overview_level=level) as overview:
            levels.append(overview.read())
    return levels, nodata


def check_overviews(checks, name, dtype, denominator, options):
    options = [*options, '--classes', CLASSES, '--dtype', dtype, '--denominator', denominator]
    small, _ = checks.fractile(data(SOURCE), f'{name}-16', '--tile-cells', '16', *options)
    large, _ = checks.fractile(data(SOURCE), f'{name}-256', '--tile-cells', '256', *options)
    levels, nodata = levels_of(small)
    same = levels[0].tobytes() == levels_of(large)[0][0].tobytes()
    checks.check(f'{name}: the same bits with tiles of 16 and of 256 cells', same, f'{levels[0].size} values')
    sizes = ', '.join(f'{level.shape[2]} x {level.shape[1]}' for level in levels[1:])
    difference = max(
        float(np.max(np.abs(next_level(finer, nodata, dtype, denominator).astype('float64') - coarser)))
        for finer, coarser in zip(levels, levels[1:])
    )
    checks.within(f'{name}: overviews as the rule says ({sizes})', difference, 0)


checks = Checks()
for dtype in ['float32', 'uint16', 'uint8']:
    for denominator in ['valid', 'total']:
        check_overviews(checks, f'{dtype}-{denominator}', dtype, denominator, [])
check_overviews(checks, 'float32-percent', 'float32', 'valid', checks.spec(unit='percent'))
check_overviews(checks, 'uint16-min-valid', 'uint16', 'valid', ['--min-valid', '0.5'])
check_overviews(checks, 'float32-template', 'float32', 'valid', ['--template', data(TEMPLATE)])
checks.end()
