"""Which pixels are valid: equal to GDAL's mask, for every way to hide pixels, alone and with each other one."""
import json
import os
import subprocess

from both_readings import GDAL_PYTHON, differences, read_both
from support import HERE, Checks


# Values that hide a pixel where all bands have theirs: a run, which reads one band, refuses them.
NODATA_VALUES = 10  # GMF_NODATA and GMF_PER_DATASET
OF_ALL_BANDS = 'its metadata hide pixels whose bands are all'


def failures(reading):
    refusal = reading.refusal()
    if refusal is None:
        return differences(reading)
    is_true = OF_ALL_BANDS in refusal['message'] and reading.theirs['flags'][0] == NODATA_VALUES
    return [] if is_true else [f'{refusal["name"]}: {refusal["message"]}']


checks = Checks()
folder = checks.path('rasters')
os.makedirs(folder)
writer = [GDAL_PYTHON, '-B', os.path.join(HERE, 'gdal_validity.py'), folder]
written = json.loads(subprocess.run(writer, check=True, capture_output=True, text=True).stdout)
readings = read_both(checks.path('readings'), [raster['path'] for raster in written])
for group in dict.fromkeys(raster['group'] for raster in written):
    members = [reading for raster, reading in zip(written, readings) if raster['group'] == group]
    found = [f'{os.path.basename(reading.path)}: {text}' for reading in members for text in failures(reading)]
    more = f', {len(found)} differences: {"; ".join(found[:3])}' if found else ''
    checks.check(f'hidden by {group}', not found, f'{len(members)} rasters{more}')
checks.end()
