"""Times exactextract's shares of classes in cells of a grid in another CRS, and prints as JSON what it took and found.

Arguments: the raster, the CRS of the grid, left and top of the first cell, width and height of a cell, columns, rows.
"""
import json
import sys
import time

import numpy as np
import rasterio
from exactextract import __version__, exact_extract
from pyproj import CRS, Transformer

# Along a side of a cell.
POINTS = 16
OPERATIONS = ['unique', 'frac', 'count']


def outline(transformer, left, top, width, height):
    """A cell's outline in the raster's CRS."""
    t = np.arange(POINTS) / POINTS
    x = np.concatenate([left + 0 * t, left + t * width, left + width + 0 * t, left + width - t * width])
    y = np.concatenate([top - t * height, top - height + 0 * t, top - height + t * height, top + 0 * t])
    ring = list(zip(*transformer.transform(x, y)))
    return {'type': 'Polygon', 'coordinates': [[*ring, ring[0]]]}


path, crs = sys.argv[1:3]
left, top, width, height = map(float, sys.argv[3:7])
columns, rows = map(int, sys.argv[7:9])
with rasterio.open(path) as raster:
    transformer = Transformer.from_crs(crs, CRS.from_wkt(raster.crs.to_wkt()), always_xy=True)
cells = []
for row in range(rows):
    for col in range(columns):
        geometry = outline(transformer, left + col * width, top - row * height, width, height)
        cells.append({'type': 'Feature', 'id': len(cells), 'properties': {}, 'geometry': geometry})
cpu, wall = time.process_time(), time.perf_counter()
with rasterio.open(path) as raster:
    found = [feature['properties'] for feature in exact_extract(raster, cells, OPERATIONS)]
cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
print(json.dumps({
    'version': __version__,
    'cpuSeconds': cpu,
    'seconds': wall,
    'pixels': float(sum(cell['count'] for cell in found)),
    'cells': [{'unique': cell['unique'].tolist(), 'frac': cell['frac'].tolist()} for cell in found],
}))
