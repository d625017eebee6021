"""exactextract as a peer, with every cell of a grid as a polygon."""
import numpy as np
import rasterio
from exactextract import exact_extract

from support import cell_polygons

# Of a pixel. Edges that are closer to a line between pixels may be taken for the line, or for a touch beyond it.
ON_LINE = 1e-6


def extracted(path, transform, shape, *operations):
    """What exactextract says of each cell, as an array for each operation; of an empty cell NaN."""
    cells = properties_of(path, transform, shape, operations)
    rows = [[cell[name] for name in operations] for cell in cells]
    return dict(zip(operations, np.array(rows, dtype='float64').T.reshape(len(operations), *shape)))


def extracted_shares(path, transform, shape, codes):
    """The share of each code in the valid area of each cell."""
    shares = np.zeros((len(codes), shape[0] * shape[1]))
    for at, cell in enumerate(properties_of(path, transform, shape, ['unique', 'frac'])):
        for code, share in zip(cell['unique'], cell['frac']):
            shares[codes.index(code), at] = share
    return shares.reshape(len(codes), *shape)


def extracted_centers(path, transform, shape):
    """The weighted mean of the coordinates of the valid pixels of each cell: x and y."""
    operations = ['values', 'coverage', 'center_x', 'center_y']
    centers = [center_of(cell) for cell in properties_of(path, transform, shape, operations)]
    return np.array(centers).T.reshape(2, *shape)


def center_of(cell):
    # It lists pixels of nodata, too, and masks their values.
    coverage = np.where(np.ma.getmaskarray(cell['values']), 0, cell['coverage'])
    if not coverage.any():
        return [np.nan, np.nan]
    return [np.average(cell[axis], weights=coverage) for axis in ('center_x', 'center_y')]


def properties_of(path, transform, shape, operations):
    with rasterio.open(path) as raster:
        cells = exact_extract(raster, cell_polygons(transform, shape), list(operations))
    return [cell['properties'] for cell in cells]


def cells_between_lines(path, transform, shape):
    """Cells of which no edge lies on a line between pixels: which pixels they touch is beyond doubt."""
    with rasterio.open(path) as raster:
        place = ~raster.transform * transform
    across = clear_spans(place.c + place.a * np.arange(shape[1] + 1))
    down = clear_spans(place.f + place.e * np.arange(shape[0] + 1))
    return down[:, None] & across[None, :]


def clear_spans(edges):
    clear = np.abs(edges - np.round(edges)) > ON_LINE
    return clear[:-1] & clear[1:]
