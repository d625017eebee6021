"""Which pixels are valid: equal to GDAL's mask, for every way to hide pixels, alone and with each other one."""
import json
import os
import subprocess

from both_readings import GDAL_PYTHON, differences, read_both
from support import HERE, Checks


def failures(reading):
    refusal = reading.refusal()
    return [f'{refusal["name"]}: {refusal["message"]}'] if refusal else differences(reading)


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
