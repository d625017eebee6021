"""Times exactextract on square cells of a raster, and prints what it took and what it found as JSON.

Arguments: the raster, left and top of the first cell, the side of a cell, the number of columns and of rows.
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

MEASURES = ['mean', 'min', 'max', 'stdev']
STRATEGIES = ['feature-sequential', 'raster-sequential']
# The first call of each strategy sets things up.
CALLS = 2


def cell(number, left, top, side):
    """A cell as a feature of GeoJSON."""
    right, bottom = left + side, top - side
    ring = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    geometry = {'type': 'Polygon', 'coordinates': [ring]}
    return {'type': 'Feature', 'id': number, 'properties': {'number': number}, 'geometry': geometry}


def copy_pixels(path, copy, bounds):
    """Copies the pixels that bounds touch, stored in the same way.

    Of a larger raster, raster-sequential reads far more blocks than the cells lie in.
    """
    with rasterio.open(path) as raster:
        (top, bottom), (left, right) = from_bounds(*bounds, raster.transform).toranges()
        rows, columns = (math.floor(top), math.ceil(bottom)), (math.floor(left), math.ceil(right))
        window = Window.from_slices(rows, columns)
        profile = {**raster.profile, 'width': window.width, 'height': window.height}
        profile['transform'] = raster.window_transform(window)
        profile['predictor'] = raster.tags(ns='IMAGE_STRUCTURE')['PREDICTOR']
        with rasterio.open(copy, 'w', **profile) as written:
            written.write(raster.read(window=window))


def timed(path, cells, strategy):
    """Processor time, wall time and the features, from opening the raster on."""
    cpu, wall = time.process_time(), time.perf_counter()
    with rasterio.open(path) as raster:
        found = exact_extract(raster, cells, MEASURES, include_cols=['number'], strategy=strategy)
    return time.process_time() - cpu, time.perf_counter() - wall, found


def number_of(value):
    """A value as JSON has it: None where there is none."""
    return None if value is None or math.isnan(value) else float(value)


left, top, side = map(float, sys.argv[2:5])
columns, rows = map(int, sys.argv[5:7])
places = [(row, col) for row in range(rows) for col in range(columns)]
cells = [cell(number, left + col * side, top - row * side, side) for number, (row, col) in enumerate(places)]
with tempfile.TemporaryDirectory() as folder:
    copy = os.path.join(folder, 'window.tif')
    copy_pixels(sys.argv[1], copy, (left, top - rows * side, left + columns * side, top))
    calls = [(*timed(copy, cells, strategy), strategy) for strategy in STRATEGIES for _ in range(CALLS)]
cpu, wall, found, strategy = min(calls, key=lambda call: call[0])
# Of the features' order nothing is promised.
features = sorted((feature['properties'] for feature in found), key=lambda feature: feature['number'])
print(json.dumps({
    'version': __version__,
    'strategy': strategy,
    'cpuSeconds': cpu,
    'seconds': wall,
    'values': [[number_of(feature[name]) for feature in features] for name in MEASURES],
}))
