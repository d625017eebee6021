"""What `fractile info` says of the matrix of layouts, against what rasterio finds in the same files."""
import glob
import json
import os
import subprocess
import warnings

import rasterio
from rasterio.errors import NotGeoreferencedWarning

from support import HERE, Checks

warnings.simplefilter('ignore', NotGeoreferencedWarning)
RASTERS = os.path.join(HERE, '..', 'fixtures', 'matrix', 'rasters', '*.tif')
# GDAL shows pixels of less than a byte as bytes, and half floats and whole complex numbers under other names.
SHOWN = {
    **{f'uint{bits}': 'uint8' for bits in range(1, 8)}, 'uint12': 'uint16', 'uint20': 'uint32', 'uint24': 'uint32',
    'float16': 'float32', 'cint32': 'complex_int16',
}
# GDAL makes red, green, blue and alpha of them.
PICTURES = ('CMYK', 'CIELab')
CODECS = {'NONE': 'none', 'CCITT Group 4': 'ccittfax4', 'WebP': 'webp'}


def extent(info):
    return [info['extent'][side] for side in ('left', 'bottom', 'right', 'top')]


def sorted_bounds(file):
    """The outer rectangle of the corners, however the raster is turned."""
    corners = [file.transform * corner for corner in ((0, 0), (file.width, 0), (0, file.height), (file.width, file.height))]
    xs, ys = zip(*corners)
    return [min(xs), min(ys), max(xs), max(ys)]


def place_and_crs(info):
    """As the header says, or else as files beside the raster do."""
    reading = info['run']['reading']
    if info['placement']['affine'] or not reading or not reading['sidecars']:
        return info['placement']['affine'], info['crs']
    g = reading['geotransform']
    return [g['originX'], g['pixelWidth'], g.get('skewX', 0), g['originY'], g.get('skewY', 0), g['pixelHeight']], reading['crs']['name']


def differences(info, file):
    """Facts that both know and that differ, each as ours and theirs."""
    main = info['images'][0]
    blocks = [main['tile']['height'], main['tile']['width']] if main['tile'] else [file.block_shapes[0][0], file.width]
    colors = [color.name for color in file.colorinterp]
    # GDAL makes a palette of two colours for bits, and of greys where 0 is white.
    is_made = colors == ['palette'] and (info['dtype'] == 'uint1' or info['photometric'] == 'MinIsWhite')
    ours = [b['interpretation'] for b in info['bandFacts']]
    placed, crs = place_and_crs(info)
    theirs = list(file.transform.to_gdal()) if file.transform != rasterio.Affine.identity() else None
    pairs = {
        'size': ([main['width'], main['height']], [file.width, file.height]),
        'bands': (info['bands'], file.count),
        'dtype': (SHOWN.get(info['dtype'], info['dtype']), file.dtypes[0]),
        'blocks': (blocks, list(file.block_shapes[0])),
        'codec': (CODECS.get(main['codec'], main['codec'].lower()), file.compression.name.lower() if file.compression else 'none'),
        'interleave': (info['interleave'] if file.count > 1 else 'band', file.interleaving.name if file.count > 1 else 'band'),
        'colours': (colors if is_made else ours, colors),
        'names': ([b['name'] for b in info['bandFacts']], list(file.descriptions)),
        'points': (len(info['placement']['controlPoints']), len(file.gcps[0])),
        'affine': (placed, theirs),
        'extent': (extent(info) if info['placement']['affine'] else None, sorted_bounds(file) if info['placement']['affine'] else None),
        'crs': (crs, f'EPSG:{file.crs.to_epsg()}' if file.crs and crs != 'user-defined' else crs),
        'predictor': (info['predictor'], int(file.tags(ns='IMAGE_STRUCTURE').get('PREDICTOR', 1))),
    }
    made = ('bands', 'colours', 'names') if info['photometric'] in PICTURES else ()
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1] and name not in made}


checks = Checks()
compared, differing = 0, []
paths = sorted(glob.glob(RASTERS))
for path in paths:
    done = subprocess.run([*checks.command, 'info', path, '--json'], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        differing.append(f'{os.path.basename(path)}: {done.stderr.strip()}')
        continue
    with rasterio.open(path) as file:
        found = differences(json.loads(done.stdout), file)
    compared += 1
    if found:
        differing.append(f'{os.path.basename(path)}: {found}')
checks.check(f'info of {compared} layouts agrees with rasterio', not differing and compared == len(paths) > 150, '; '.join(differing[:10]))
checks.end()
