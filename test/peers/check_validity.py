"""Which pixels are valid: equal to GDAL's mask, for every way to hide pixels, alone and with each other one."""
import json
import os
import subprocess

from both_readings import GDAL_PYTHON, differences, read_both
from support import HERE, Checks


# Values that hide a pixel where all bands have theirs: a run, which reads one band, refuses them.
OF_ALL_BANDS = 'its metadata hide pixels whose bands are all'


def failures(reading):
    refusal = reading.refusal()
    if refusal is None:
        return differences(reading)
    is_true = refusal['name'] == 'UnsupportedRasterError' and OF_ALL_BANDS in refusal['message'] and reading.theirs['flags'][0] == 10
    return [] if is_true else [f'{refusal["name"]}: {refusal["message"]}']


checks = Checks()
folder = checks.path('rasters')
os.makedirs(folder)
told = subprocess.run([GDAL_PYTHON, '-B', os.path.join(HERE, 'gdal_validity.py'), folder], check=True, capture_output=True, text=True)
written = json.loads(told.stdout)
readings = read_both(checks.path('readings'), [raster['path'] for raster in written])
for group in dict.fromkeys(raster['group'] for raster in written):
    members = [reading for raster, reading in zip(written, readings) if raster['group'] == group]
    found = [f'{os.path.basename(reading.path)}: {text}' for reading in members for text in failures(reading)]
    told = f'{len(members)} rasters'
    checks.check(f'hidden by {group}', not found, f'{told}, {len(found)} differences: {"; ".join(found[:3])}' if found else told)
checks.end()
