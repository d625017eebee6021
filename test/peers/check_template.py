"""The grid and the nodata cells of a template."""
import numpy as np
import rasterio
from rasterio.transform import Affine

from gdalwarp_peer import warped_shares
from support import CLASSES, CODES, Checks, data, largest_difference, read_bands

SOURCE, TEMPLATE = 'nlcd-zion-30m-cog.tif', 'template-1km-26912.tif'
TOLERANCE = 2**-25 + 4 * 2**-27.5  # as in check_gdalwarp.py


def check_hidden_cells(checks):
    mosaic, report = checks.fractile(data(SOURCE), 'hidden', '--classes', CLASSES, '--template', data(TEMPLATE))
    plain, _ = checks.fractile(data(SOURCE), 'plain', '--classes', CLASSES)
    with rasterio.open(data(TEMPLATE)) as template:
        hidden, place = template.read(1) == template.nodata, (template.transform, template.shape, template.crs)
    with rasterio.open(mosaic) as masked, rasterio.open(plain) as whole:
        values, nodata, reference = masked.read(), masked.nodata, whole.read()
        checks.check('template: grid and CRS taken over', (masked.transform, masked.shape, masked.crs) == place)
    count = int(hidden.sum())
    checks.check('template: its nodata cells are nodata in every band', bool((values[:, hidden] == nodata).all()), f'{count} cells')
    same = values[:, ~hidden].tobytes() == reference[:, ~hidden].tobytes()
    checks.check('template: all other cells as without it, to the bit', same, f'{hidden.size - count} cells')
    checks.check('template: run.json counts its nodata cells', report['templateNodataCells'] == count, str(count))


def check_odd_grid(checks):
    """A grid whose cells are no multiples of pixels, not square, and reach beyond the source."""
    path = checks.path('odd.tif')
    transform = Affine(731.712345, 0, 300917.3, 0, -912.965432, 4155411.9)
    with rasterio.open(data(TEMPLATE)) as template:
        crs = template.crs
    odd = {'width': 48, 'height': 49, 'count': 1, 'dtype': 'uint8', 'crs': crs, 'transform': transform}
    with rasterio.open(path, 'w', driver='GTiff', **odd) as out:
        out.write(np.ones((1, 49, 48), dtype='uint8'))
    mosaic, _ = checks.fractile(data(SOURCE), 'odd', '--classes', CLASSES, '--template', path, '--tile-cells', '16')
    bands, found = read_bands(mosaic)
    checks.check('odd template: geotransform taken over', found == transform)
    shares, valid = warped_shares(checks.folder.name, data(SOURCE), mosaic, CODES)
    ours = np.array([bands[f'fraction_{code}'] for code in CODES])
    theirs = np.array([shares[code] for code in CODES])
    checks.within('odd template: shares as gdalwarp -r average', largest_difference(ours, theirs), TOLERANCE)
    checks.within('odd template: valid share as gdalwarp', largest_difference(bands['valid_fraction'], valid), TOLERANCE)


checks = Checks()
check_hidden_cells(checks)
check_odd_grid(checks)
checks.end()
