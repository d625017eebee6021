"""TIFFs of other projects, many odd or damaged: pixels, validity, nodata, place and CRS are equal to what the installed GDAL
says, or the file is refused as tiff_refusals.json expects, which a person has reviewed, with the reason for each; so are
the few facts that differ on purpose.

PEERS_TIFFS names another folder, whose refusals are in no list: there a refusal fails only where GDAL's facts disprove it.
"""
import json
import os

from both_readings import differences, is_proved, read_both
from support import HERE, Checks

TIFFS = os.path.normpath(os.path.join(HERE, '..', '..', '..', 'shared', 'tiffs'))


def listed():
    with open(os.path.join(HERE, 'tiff_refusals.json'), encoding='utf-8') as file:
        return json.load(file)


def rasters(folder):
    found = [os.path.join(place, name) for place, _, names in os.walk(folder) for name in names]
    return sorted(path for path in found if path.lower().endswith(('.tif', '.tiff')))


def verdict(reading, expected):
    """Whether a file is read or refused as it should be, and words for it."""
    refusal = reading.refusal()
    found = differences(reading)
    allowed = tuple((expected or {}).get('differs', []))
    found = [text for text in found if not text.startswith(allowed)]
    if found:
        return False, '; '.join(found)
    if refusal is None:
        return expected is None or 'error' not in expected, 'read'
    said = f'{refusal["name"]}: {refusal["message"].replace(reading.path, "").lstrip(": ")}'
    if is_proved(refusal, reading.theirs) is False:
        return False, f'{said} (GDAL says otherwise)'
    return matches(expected, refusal), said


def matches(expected, refusal):
    if own is None:
        return True
    return expected is not None and expected.get('error') == refusal['name'] and expected['says'] in refusal['message']


checks = Checks()
folder = os.environ.get('PEERS_TIFFS', TIFFS)
own = listed() if folder == TIFFS else None
paths = rasters(folder)
for reading in read_both(checks.path('readings'), paths):
    name = os.path.relpath(reading.path, folder)
    checks.check(name, *verdict(reading, (own or {}).get(name)))
names = {os.path.relpath(path, folder) for path in paths}
if own is not None:
    checks.check('files of other projects', len(paths) > 0, f'{len(paths)} in {folder}')
    gone = sorted(set(own) - names)
    checks.check('each file of the list of refusals is there', not gone, ', '.join(gone))
checks.end()
