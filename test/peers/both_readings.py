"""The same rasters read by Fractile and by the installed GDAL, and where the two differ."""
import json
import math
import os
import subprocess

import numpy as np

from support import HERE

GDAL_PYTHON = os.environ.get('GDAL_PYTHON', 'python3')
PIXELS = os.path.join(HERE, '..', '..', 'dist', 'dev', 'pixels.js')
RELATIVE = 1e-9
NODATA = 8  # GMF_NODATA
LIMITS = {
    'Byte': (0, 2**8), 'UInt16': (0, 2**16), 'UInt32': (0, 2**32),
    'Int16': (-(2**15), 2**15), 'Int32': (-(2**31), 2**31),
}


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
    unread = ours.get('samples', {}).get('error', {})
    if unread.get('name') == 'CorruptRasterError' and 'error' not in theirs:
        found.append(f'samples: {unread["message"]}, GDAL reads them')
    if 'width' not in ours or ('error' in ours and 'error' in theirs):
        return found
    if 'error' in theirs:
        return [*found, f'only we read it: GDAL says {theirs["error"]}']
    if 'error' not in ours:
        found += place_differences(ours['place'], theirs) + crs_differences(ours['crs'], theirs['crs'])
    sizes = [(facts['width'], facts['height'], len(facts['nodata'])) for facts in (ours, theirs)]
    if sizes[0] != sizes[1]:
        return [*found, f'size and bands: {sizes[0]}, GDAL {sizes[1]}']
    for band in range(1, len(ours['nodata']) + 1):
        found += band_differences(reading, band)
    return found


def band_differences(reading, band):
    (samples, valid), (expected, mask) = reading.pixels(band)
    found = []
    # NaN is a value to GDAL; in a run it is none.
    mask &= ~np.isnan(expected)
    flags, is_refused = reading.theirs['flags'][band - 1], 'error' in reading.ours
    unlike = valid != mask
    if unlike.any() and not is_refused:
        at = first(unlike)
        word = 'valid' if valid[at] else 'hidden'
        found.append(f'validity of band {band}: {unlike.sum()} of {mask.size} pixels, first at row, column {at}'
                     f' ({samples[at]}, ours {word}, mask flags {flags})')
    unlike = (samples != expected) & mask & valid
    if unlike.any():
        at = first(unlike)
        found.append(f'pixels of band {band}: {unlike.sum()} of {mask.size}, first at row, column {at}:'
                     f' {samples[at]}, GDAL {expected[at]}')
    ours, theirs = reading.ours['nodata'][band - 1], reading.theirs['nodata'][band - 1]
    hidden = as_sample(number(theirs), reading.theirs['dtype'])
    if flags == NODATA and not is_refused and not alike(number(ours), hidden):
        found.append(f'nodata of band {band}: {ours}, GDAL {theirs}')
    return found


def first(where):
    """Row and column of the first pixel."""
    return tuple(int(index[0]) for index in np.nonzero(where))


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
    skews = [place.get(name, 0) for name in ('skewX', 'skewY')]
    found = [place['originX'], place['pixelWidth'], skews[0], place['originY'], skews[1], place['pixelHeight']]
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
    image, found = info['images'][0], []
    sizes = [(facts['width'], facts['height']) for facts in (image, theirs)]
    if sizes[0] != sizes[1]:
        found.append(f'info size: {sizes[0]}, GDAL {sizes[1]}')
    # How a run would read it, with what lies beside it; of a file that a run refuses, what its own tags say.
    own = {'geotransform': info['geotransform'], 'crs': info['crs'] and {'name': info['crs']}}
    reading = info['run']['reading'] or own
    if reading['geotransform'] is not None:
        found += [f'info {text}' for text in place_differences(reading['geotransform'], theirs)]
    if reading['crs'] is not None and theirs['crs'] is not None:
        found += name_differences('info CRS', reading['crs']['name'], theirs['crs']['name'])
    return found
