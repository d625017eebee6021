"""Class shares against the table of exact fractions that lies beside the real rasters."""
import csv

import numpy as np

from support import CLASSES, CODES, Checks, data, largest_difference, read_bands

TOLERANCE = 2**-25 + 1e-12  # float32 in the mosaic, 12 decimals in the table

checks = Checks()
mosaic, _ = checks.fractile(data('nlcd-zion-30m-cog.tif'), 'table', '--classes', CLASSES)
bands, _ = read_bands(mosaic)
names = ['valid_fraction', *(f'fraction_{code}' for code in CODES)]
expected = {name: np.full(bands[name].shape, np.inf) for name in names}
with open(data('expected-nlcd-zion-30m-1km.csv'), encoding='utf-8') as table:
    for line in csv.DictReader(table):
        for name in names:
            expected[name][int(line['row']), int(line['col'])] = float(line[name] or 'nan')
difference = largest_difference(np.array([bands[n] for n in names]), np.array([expected[n] for n in names]))
checks.within('nlcd-zion-30m-cog.tif: all cells and classes as in the table', difference, TOLERANCE)
checks.end()
