"""Class shares against gdalwarp -r average, in projected and geographic coordinates."""
import numpy as np

from gdalwarp_peer import warped_shares
from support import CLASSES, CODES, Checks, data, largest_difference, read_bands

# The mosaic is float32: half a unit in the last place below 1 is 2^-25, 3e-8. Where cell edges fall on no simple fraction of a pixel,
# each of a cell's four edges is moved by up to 2^-27.5 of its side, 5e-9. GDAL itself is within 1e-12 of the exact shares.
TOLERANCE = 2**-25 + 4 * 2**-27.5
# Classes of several codes: the share of each is the sum of their shares.
GROUPS = [[1], [2, 3, 4], [8, 5]]
RASTERS = [
    ('nlcd-zion-30m-cog.tif', []),
    ('nlcd-zion-striped.tif', []),  # pixels of 31.53 m
    ('nlcd-zion-4326-cog.tif', ['--cell-size', '0.01', '--pixel-weight', 'equal']),  # as GDAL weighs degrees
]

checks = Checks()
for name, options in RASTERS:
    mosaic, _ = checks.fractile(data(name), name, '--classes', CLASSES, *options)
    bands, _ = read_bands(mosaic)
    shares, valid = warped_shares(checks.folder.name, data(name), mosaic, CODES)
    ours = np.array([bands[f'fraction_{code}'] for code in CODES])
    theirs = np.array([shares[code] for code in CODES])
    cells = f'{np.count_nonzero(~np.isnan(theirs[0]))} of {valid.size} cells have a value'
    checks.within(f'{name}: shares as gdalwarp -r average', largest_difference(ours, theirs), TOLERANCE, cells)
    checks.within(f'{name}: valid share as gdalwarp', largest_difference(bands['valid_fraction'], valid), TOLERANCE)
    listed = ','.join('+'.join(map(str, group)) for group in GROUPS)
    grouped, _ = checks.fractile(data(name), f'{name}-groups', '--classes', listed, *options)
    bands, _ = read_bands(grouped)
    ours = np.array([bands[f'fraction_{group[0]}'] for group in GROUPS])
    theirs = np.array([sum(shares[code] for code in group) for group in GROUPS])
    checks.within(f'{name}: shares of groups as the sums of gdalwarp', largest_difference(ours, theirs), TOLERANCE)
    rest = sum(shares[code] for code in CODES if code not in sum(GROUPS, []))
    checks.within(f'{name}: unlisted share as the rest', largest_difference(bands['unlisted'], rest), TOLERANCE)
checks.end()
