"""Times exactextract's shares of classes in the cells of a grid in a raster's own CRS; prints what it took and found.

Arguments: the raster, left and top of the first cell, width and height of a cell, columns, rows.
"""
import json
import math
import os
import sys
import tempfile
import time

import rasterio
from exactextract import __version__, exact_extract
from rasterio.windows import Window, from_bounds

OPERATIONS = ['unique', 'frac']
STRATEGIES = ['feature-sequential', 'raster-sequential']
# The first call of each strategy sets things up.
CALLS = 2


def cell(number, left, top, width, height):
    """A cell as a feature of GeoJSON."""
    right, bottom = left + width, top - height
    ring = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    geometry = {'type': 'Polygon', 'coordinates': [ring]}
    return {'type': 'Feature', 'id': number, 'properties': {'number': number}, 'geometry': geometry}


def copy_pixels(path, copy, bounds):
    """Copies the pixels that bounds touch, stored in the same way, and says how many they are.

    Of a larger raster, raster-sequential reads far more blocks than the cells lie in.
    """
    with rasterio.open(path) as raster:
        (top, bottom), (left, right) = from_bounds(*bounds, raster.transform).toranges()
        rows = max(0, math.floor(top)), min(raster.height, math.ceil(bottom))
        columns = max(0, math.floor(left)), min(raster.width, math.ceil(right))
        window = Window.from_slices(rows, columns)
        profile = {**raster.profile, 'width': window.width, 'height': window.height}
        profile['transform'] = raster.window_transform(window)
        profile['predictor'] = raster.tags(ns='IMAGE_STRUCTURE').get('PREDICTOR', 1)
        with rasterio.open(copy, 'w', **profile) as written:
            written.write(raster.read(window=window))
        return window.width * window.height


def timed(path, cells, strategy):
    """Processor time, wall time and the features, from opening the raster on."""
    cpu, wall = time.process_time(), time.perf_counter()
    with rasterio.open(path) as raster:
        found = exact_extract(raster, cells, OPERATIONS, include_cols=['number'], strategy=strategy)
    return time.process_time() - cpu, time.perf_counter() - wall, found


left, top, width, height = map(float, sys.argv[2:6])
columns, rows = map(int, sys.argv[6:8])
places = [(row, col) for row in range(rows) for col in range(columns)]
cells = [cell(i, left + col * width, top - row * height, width, height) for i, (row, col) in enumerate(places)]
with tempfile.TemporaryDirectory() as folder:
    copy = os.path.join(folder, 'window.tif')
    pixels = copy_pixels(sys.argv[1], copy, (left, top - rows * height, left + columns * width, top))
    calls = [(*timed(copy, cells, strategy), strategy) for strategy in STRATEGIES for _ in range(CALLS)]
cpu, wall, found, strategy = min(calls, key=lambda call: call[0])
# Of the features' order nothing is promised.
features = sorted((feature['properties'] for feature in found), key=lambda feature: feature['number'])
print(json.dumps({
    'version': __version__,
    'strategy': strategy,
    'cpuSeconds': cpu,
    'seconds': wall,
    'pixels': pixels,
    'cells': [{name: feature[name].tolist() for name in OPERATIONS} for feature in features],
}))
