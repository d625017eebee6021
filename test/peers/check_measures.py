"""Majority and mean against exactextract, with every cell of the grid as a polygon; mean against gdalwarp -r average."""
import numpy as np
import rasterio
from exactextract import exact_extract

from gdalwarp_peer import average_of
from support import CLASSES, Checks, cell_polygons, data, largest_difference, read_bands

# Relative: the mosaic is float32, exactextract keeps coverage fractions in float32.
TOLERANCE = 3e-7
# Shares that are closer are as large as each other for a peer that rounds.
TIE = 1e-6

checks = Checks()


def extracted(path, transform, shape, *operations):
    with rasterio.open(path) as raster:
        cells = exact_extract(raster, cell_polygons(transform, shape), list(operations))
    rows = [[cell['properties'][name] for name in operations] for cell in cells]
    return np.array(rows, dtype='float64').T.reshape(len(operations), *shape)


for name in ['nlcd-zion-30m-cog.tif', 'nlcd-zion-striped.tif']:
    mosaic, _ = checks.fractile(data(name), f'{name}-majority', '--classes', CLASSES, '--measures', 'fractions,majority')
    bands, transform = read_bands(mosaic)
    with rasterio.open(mosaic.replace('mosaic.tif', 'majority.tif')) as raster:
        ours, nodata, dtype = raster.read(1), raster.nodata, raster.dtypes[0]
    with rasterio.open(data(name)) as source:
        checks.check(f'{name}: majority has the type of the source', dtype == source.dtypes[0], dtype)
    (theirs,) = extracted(data(name), transform, ours.shape, 'majority')
    shares = np.sort(np.array([band for key, band in bands.items() if key.startswith('fraction_')]), axis=0)
    is_clear = shares[-1] - shares[-2] > TIE
    checks.check(f'{name}: majority as exactextract', np.array_equal(ours[is_clear], theirs[is_clear]), f'{is_clear.sum()} cells')
    is_empty = np.isnan(shares[-1])
    checks.check(f'{name}: nodata where no pixel is valid', bool(np.all((ours == nodata) == is_empty)), f'{is_empty.sum()} cells')

name = 'srtm-zion-4326-cog.tif'
for options in [('--cell-size', '0.01'), ('--cell-size', '0.0123', '--tile-cells', '16')]:
    mosaic, report = checks.fractile(data(name), f'{name}{options[1]}', '--measures', 'mean', *options)
    bands, transform = read_bands(mosaic)
    ours = bands['mean']
    (theirs,) = extracted(data(name), transform, ours.shape, 'mean')
    relative = largest_difference(ours / theirs, np.where(np.isnan(theirs), np.nan, 1))
    checks.within(f'{name}, {options[1]}: mean as exactextract', relative, TOLERANCE, f'{ours.size} polygons')
    warped = average_of(checks.path('average'), data(name), mosaic)
    relative = largest_difference(ours / warped, np.where(np.isnan(warped), np.nan, 1))
    checks.within(f'{name}, {options[1]}: mean as gdalwarp -r average', relative, TOLERANCE)
    cells = report['measures']['mean']['cells']
    checks.check(f'{name}, {options[1]}: run.json counts the cells', cells == np.count_nonzero(~np.isnan(ours)), str(cells))
checks.end()
