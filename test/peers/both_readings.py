"""The same rasters read by Fractile and by the installed GDAL, and where the two differ."""
import json
import math
import os
import re
import subprocess

import numpy as np

from support import HERE

GDAL_PYTHON = os.environ.get('GDAL_PYTHON', 'python3')
PIXELS = os.path.join(HERE, '..', '..', 'dist', 'dev', 'pixels.js')
RELATIVE = 1e-9
NODATA = 8  # GMF_NODATA
LIMITS = {'Byte': (0, 2**8), 'UInt16': (0, 2**16), 'Int16': (-(2**15), 2**15), 'UInt32': (0, 2**32), 'Int32': (-(2**31), 2**31)}


class Reading:
    """One raster: facts of both, and their pixels, which are read when they are asked for."""

    def __init__(self, path, folders, number):
        self.path, self.folders, self.number = path, folders, number
        self.ours, self.theirs = (load(os.path.join(folder, f'{number}.json')) for folder in folders)

    def pixels(self, band):
        """Samples and validity of a band, from 1: ours and GDAL's."""
        shape = self.theirs['window']['height'], self.theirs['window']['width']
        for folder in self.folders:
            stem = os.path.join(folder, f'{self.number}-{band}')
            samples, valid = np.fromfile(f'{stem}.samples', '<f8'), np.fromfile(f'{stem}.valid', 'uint8')
            yield samples.reshape(shape), valid.reshape(shape) != 0

    def refusal(self):
        """The error that a run of this raster ends with; None where it would begin."""
        return self.ours.get('error')


def read_both(folder, paths):
    folders = [os.path.join(folder, name) for name in ('ours', 'theirs')]
    for own in folders:
        os.makedirs(own)
    subprocess.run(['node', PIXELS, '--out', folders[0], *paths], check=True)
    subprocess.run([GDAL_PYTHON, '-B', os.path.join(HERE, 'gdal_pixels.py'), folders[1], *paths], check=True)
    return [Reading(path, folders, number) for number, path in enumerate(paths)]


def load(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def differences(reading):
    """In words, each beginning with what differs; empty where all that both say is equal."""
    ours, theirs = reading.ours, reading.theirs
    if 'fault' in (reading.refusal() or {}):
        return [f'fault: {reading.refusal()["fault"]}']
    found = info_differences(ours['info'], theirs) if 'width' in theirs else []
    if ours.get('samples', {}).get('error', {}).get('name') == 'CorruptRasterError' and 'error' not in theirs:
        found.append(f'samples: {ours["samples"]["error"]["message"]}, GDAL reads them')
    if 'width' not in ours or ('error' in ours and 'error' in theirs):
        return found
    if 'error' in theirs:
        return [*found, f'only we read it: GDAL says {theirs["error"]}']
    if 'error' not in ours:
        found += place_differences(ours['place'], theirs) + crs_differences(ours['crs'], theirs['crs'])
    if (ours['width'], ours['height'], len(ours['nodata'])) != (theirs['width'], theirs['height'], len(theirs['nodata'])):
        return [*found, f'size: {ours["width"]} x {ours["height"]} x {len(ours["nodata"])}, GDAL {theirs["width"]} x {theirs["height"]} x {len(theirs["nodata"])}']
    for band in range(1, len(ours['nodata']) + 1):
        found += band_differences(reading, band)
    return found


def band_differences(reading, band):
    (samples, valid), (expected, mask) = reading.pixels(band)
    found = []
    # NaN is a value to GDAL; in a run it is none.
    mask &= ~np.isnan(expected)
    refused = 'error' in reading.ours
    if (valid != mask).any() and not refused:
        at = tuple(int(index[0]) for index in np.nonzero(valid != mask))
        found.append(f'validity of band {band}: {int((valid != mask).sum())} of {mask.size} pixels, first at row, column {at}'
                     f' ({samples[at]}, ours {"valid" if valid[at] else "hidden"}, mask flags {reading.theirs["flags"][band - 1]})')
    unlike = (samples != expected) & mask & valid
    if unlike.any():
        at = tuple(int(index[0]) for index in np.nonzero(unlike))
        found.append(f'pixels of band {band}: {int(unlike.sum())} of {mask.size}, first at row, column {at}: {samples[at]}, GDAL {expected[at]}')
    ours, theirs = reading.ours['nodata'][band - 1], reading.theirs['nodata'][band - 1]
    hides = reading.theirs['flags'][band - 1] == NODATA
    if hides and not refused and not alike(number(ours), as_sample(number(theirs), reading.theirs['dtype'])):
        found.append(f'nodata of band {band}: {ours}, GDAL {theirs}')
    return found


def as_sample(value, dtype):
    """The sample that a nodata value hides: of whole numbers its whole part, where the type holds that."""
    if value is None or dtype not in LIMITS:
        return float(np.float32(value)) if dtype == 'Float32' and value is not None else value
    low, end = LIMITS[dtype]
    return math.trunc(value) if math.isfinite(value) and low <= math.trunc(value) < end else None


def number(text):
    """JSON has no word for NaN and infinities, and JavaScript and Python have different ones."""
    return None if text is None else float(text.replace('Infinity', 'inf'))


def alike(a, b):
    if a is None or b is None:
        return a is b
    return a == b or (math.isnan(a) and math.isnan(b)) or math.isclose(a, b, rel_tol=RELATIVE)


def place_differences(place, theirs):
    expected = theirs['place']
    found = [place['originX'], place['pixelWidth'], 0, place['originY'], 0, place['pixelHeight']]
    if expected is None or not all(alike(a, b) for a, b in zip(found, expected)):
        return [f'place: {found}, GDAL {expected}']
    return []


def crs_differences(crs, expected):
    if expected is None:
        return [f'CRS: {crs["name"]}, GDAL none']
    found = []
    if crs['kind'] != expected['kind']:
        found.append(f'CRS kind: {crs["kind"]}, GDAL {expected["kind"]}')
    for fact in ['unit', 'semiMajorMetre', 'semiMinorMetre']:
        # GDAL has an ellipsoid for a local CRS, too.
        if not alike(crs[fact], expected[fact]) and (fact == 'unit' or expected['kind'] != 'local'):
            found.append(f'CRS {fact}: {crs[fact]}, GDAL {expected[fact]} ({expected["name"]})')
    return found + name_differences('CRS', crs['name'], expected['name'])


def name_differences(what, name, expected):
    """Of codes of the EPSG dataset; other names are free."""
    codes = [text if (text or '').startswith('EPSG:') else None for text in (name, expected)]
    return [] if codes[0] == codes[1] else [f'{what} name: {name}, GDAL {expected}']


def info_differences(info, theirs):
    """What `info --json` says of a file, also of one that a run refuses."""
    if 'fault' in info.get('error', {}):
        return [f'fault of info: {info["error"]["fault"]}']
    if 'error' in info:
        return []
    first, found = info['images'][0], []
    if (first['width'], first['height']) != (theirs['width'], theirs['height']):
        found.append(f'info size: {first["width"]} x {first["height"]}, GDAL {theirs["width"]} x {theirs["height"]}')
    # How a run would read it, with what lies beside it; of a file that a run refuses, what its own tags say.
    reading = info['run']['reading'] or {'geotransform': info['geotransform'], 'crs': info['crs'] and {'name': info['crs']}}
    if reading['geotransform'] is not None:
        found += [f'info {text}' for text in place_differences(reading['geotransform'], theirs)]
    if reading['crs'] is not None and theirs['crs'] is not None:
        found += name_differences('info CRS', reading['crs']['name'], theirs['crs']['name'])
    return found


PROOFS = [
    (r'has no CRS', lambda theirs, _: theirs['crs'] is None),
    (r'has no geotransform', lambda theirs, _: theirs['place'] is None and theirs['points'] <= 1),
    (r'placed by (\d+) control points', lambda theirs, said: theirs['place'] is None and theirs['points'] == int(said[1])),
    (r'rotated or sheared', lambda theirs, _: theirs['place'] is not None and (theirs['place'][2] != 0 or theirs['place'][4] != 0)),
    (r'neither projected nor geographic', lambda theirs, _: (theirs['crs'] or {}).get('kind', 'local') == 'local'),
    (r'another unit than degrees', lambda theirs, _: theirs['crs']['kind'] == 'geographic' and not alike(theirs['crs']['unit'], 1)),
    (r'(JPEG|WebP|LZMA) compression is lossy|compression (LZMA|CCITT\w+) is not', lambda theirs, said: same_word(theirs['compression'], said)),
    (r'samples of (\d+) bits', lambda theirs, said: str(said[1]) in (theirs['bits'] or theirs['dtype'])),
    (r'complex numbers', lambda theirs, _: theirs['dtype'].startswith('C')),
    (r'one block of (\d+) x (\d+) pixels', lambda theirs, said: is_block(theirs, int(said[1]), int(said[2]))),
]


def is_block(theirs, width, height):
    """GDAL reads strips that are not compressed in parts, of which each is a block to it."""
    return theirs['block'][0] == width and (theirs['block'][1] == height or theirs['compression'] is None)


def same_word(compression, said):
    word = next(group for group in said.groups() if group)
    return word.upper() in (compression or '').upper()


def is_proved(refusal, theirs):
    """Whether what GDAL says of a file shows that a refusal's reason is true; None where it says nothing of that."""
    if refusal['name'] == 'CorruptRasterError':
        return True if 'error' in theirs else None
    if 'width' not in theirs:
        return None
    for words, proof in PROOFS:
        said = re.search(words, refusal['message'])
        if said:
            return proof(theirs, said)
    return None
