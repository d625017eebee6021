"""
numpy as a peer, on grids whose edges cut pixels in halves or not at all: a pixel's weight is 1, 1/2 or 1/4 there, so
that what is weighted can be written out as samples of a quarter each.
"""
import numpy as np
import rasterio


def valid_pixels(path):
    """All samples as float64, and which of them are valid."""
    with rasterio.open(path) as raster:
        return raster.read(1).astype('float64'), raster.read_masks(1) > 0


def cells_of(path, transform, shape):
    """The valid values and their weights in each cell of a grid, row by row."""
    values, valid = valid_pixels(path)
    with rasterio.open(path) as raster:
        place = ~raster.transform * transform
    across = spans(place.c, place.a, shape[1], values.shape[1])
    down = spans(place.f, place.e, shape[0], values.shape[0])
    for rows, heights in down:
        for columns, widths in across:
            inside = valid[rows, columns]
            yield values[rows, columns][inside], np.outer(heights, widths)[inside]


def spans(start, step, count, size):
    """Which pixels lie in each of the cells along one axis, as a slice, and how much of each."""
    edges = np.round(2 * (start + step * np.arange(count + 1))) / 2
    if not np.allclose(edges, start + step * np.arange(count + 1), rtol=0, atol=1e-6):
        raise ValueError('an edge of the grid is neither on a line between pixels nor in the middle of a pixel')
    found = []
    for low, high in np.clip(np.stack([edges[:-1], edges[1:]], axis=1), 0, size):
        pixels = np.arange(np.floor(low), np.ceil(high))
        weights = np.minimum(pixels + 1, high) - np.maximum(pixels, low)
        found.append((slice(int(np.floor(low)), int(np.ceil(high))), weights))
    return found


def quantile(values, weights, share):
    """numpy's own (type 7) where all weights are 1, else the mean of a pixel's worth of the samples of a quarter."""
    return np.quantile(values, share) if np.all(weights == 1) else quantile_of_quarters(values, weights, share)


def quantile_of_quarters(values, weights, share):
    """Four samples from (n - 4) share on, the first and the last of them perhaps in part; of less than four all."""
    order = np.argsort(values)
    samples = np.repeat(values[order], np.round(4 * weights[order]).astype(int))
    if samples.size < 4:
        return samples.mean()
    start = (samples.size - 4) * share
    first = int(start)
    place = np.arange(first, min(first + 5, samples.size))
    counted = np.minimum(place + 1, start + 4) - np.maximum(place, start)
    return counted @ samples[first:first + 5] / 4


def median_deviation(values, weights):
    return quantile(np.abs(values - quantile(values, weights, 0.5)), weights, 0.5)
