"""Class shares of a raster in the cells of a grid, by pixel centres: what anyone writes with rasterio and numpy.

Arguments: the raster, left and top of the grid, width and height of a cell, columns, rows, codes (1,2,3), the result.
"""
import sys

import numpy as np
import rasterio
from rasterio.transform import from_origin

path, numbers, (columns, rows), codes, out = sys.argv[1], sys.argv[2:6], map(int, sys.argv[6:8]), sys.argv[8], sys.argv[9]
left, top, width, height = map(float, numbers)
codes = [int(code) for code in codes.split(',')]
slots = len(codes) + 1
with rasterio.open(path) as raster:
    slot_of = np.full(np.iinfo(raster.dtypes[0]).max + 1, len(codes), np.uint8)
    slot_of[codes] = np.arange(len(codes))
    t = raster.transform
    # The column and row of the cell that holds each pixel's centre.
    col = ((t.c + (np.arange(raster.width) + 0.5) * t.a - left) // width).astype(np.intp)
    row = ((top - t.f - (np.arange(raster.height) + 0.5) * t.e) // height).astype(np.intp)
    counts = np.zeros((rows, columns * slots), np.intp)
    for cells, first, lines in zip(*np.unique(row, return_index=True, return_counts=True)):
        codes_here = raster.read(1, window=((first, first + lines), (0, raster.width)))
        counts[cells] = np.bincount((col * slots + slot_of[codes_here]).ravel(), minlength=columns * slots)
    counts = counts.reshape(rows, columns, slots)[..., :-1]
    with np.errstate(invalid='ignore'):
        shares = (counts / counts.sum(axis=2, keepdims=True)).astype(np.float32)
    profile = {'driver': 'GTiff', 'dtype': 'float32', 'count': len(codes), 'width': columns, 'height': rows, 'nodata': np.nan}
    profile |= {'crs': raster.crs, 'transform': from_origin(left, top, width, height), 'compress': 'deflate', 'tiled': True}
    with rasterio.open(out, 'w', **profile) as written:
        written.write(shares.transpose(2, 0, 1))
