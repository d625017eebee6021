"""Class shares against exactextract, with every cell of the grid as a polygon."""
import numpy as np
import rasterio
from exactextract import exact_extract

from support import CLASSES, CODES, Checks, cell_polygons, data, largest_difference, read_bands

# exactextract keeps coverage fractions in float32, with an error of up to 6e-8 each; the mosaic is float32 too.
TOLERANCE = 2e-7


def exact_shares(path, transform, shape):
    """Arrays (code, row, col) and (row, col): the share of each code in the valid area, and the valid share of the cell."""
    with rasterio.open(path) as raster:
        cells = exact_extract(raster, cell_polygons(transform, shape), ['unique', 'frac', 'count'])
        cell_pixels = abs(transform.a * transform.e) / abs(raster.transform.a * raster.transform.e)
    shares, valid = np.zeros((len(CODES), *shape)), np.zeros(shape)
    for (row, col), cell in zip(np.ndindex(shape), cells):
        found = cell['properties']
        valid[row, col] = (found['count'] or 0) / cell_pixels
        if not found['count']:
            shares[:, row, col] = np.nan
            continue
        for code, share in zip(found['unique'], found['frac']):
            shares[CODES.index(code), row, col] = share
    return shares, valid


checks = Checks()
for name in ['nlcd-zion-30m-cog.tif', 'nlcd-zion-striped.tif']:
    mosaic, _ = checks.fractile(data(name), name, '--classes', CLASSES)
    bands, transform = read_bands(mosaic)
    shares, valid = exact_shares(data(name), transform, bands['unlisted'].shape)
    ours = np.array([bands[f'fraction_{code}'] for code in CODES])
    cells = f'{valid.size} polygons'
    checks.within(f'{name}: shares as exactextract frac', largest_difference(ours, shares), TOLERANCE, cells)
    checks.within(f'{name}: valid share as exactextract', largest_difference(bands['valid_fraction'], valid), TOLERANCE)
checks.end()
