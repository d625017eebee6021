"""Areas in run.json: on the ellipsoid against pyproj in a geographic CRS, and against counted pixels in a projected one."""
import numpy as np
import rasterio
from pyproj import CRS

from support import CLASSES, CODES, Checks, data, fractions_of, read_bands

# Cells' areas in the mosaic's own float32 shares: 2^-25 of each; areas in run.json are rounded to 2^-30 of a cell.
CELLS = 1e-7
# Edges of cells are moved by up to 2^-27.5 of a side, and areas by what of the border that is.
PIXELS = 1e-8
EDGE_POINTS = 8


def ellipsoid_areas(crs, lefts, width, tops, height):
    """Area in km2 of a cell of each row. Edges along parallels are bent lines to a geodesic, so they get points in between."""
    geod = CRS.from_wkt(crs.to_wkt()).get_geod()
    steps = np.linspace(0, width, EDGE_POINTS + 1)
    lons = np.concatenate([lefts + steps, lefts + steps[::-1]])
    flat = np.ones_like(steps)
    areas = [geod.polygon_area_perimeter(lons, np.concatenate([top * flat, (top - height) * flat]))[0] for top in tops]
    return np.abs(areas) / 1e6


def areas_of(report):
    return np.array([entry['km2'] for entry in fractions_of(report)['classes']])


def largest_relative(ours, theirs):
    return float(np.max(np.abs(ours / theirs - 1)))


def grid_rows(transform, rows):
    return [transform.f + row * transform.e for row in range(rows)]


def check_geographic(checks, name):
    mosaic, report = checks.fractile(data(name), 'geographic', '--classes', CLASSES, '--cell-size', '0.01')
    bands, t = read_bands(mosaic)
    with rasterio.open(data(name)) as raster:
        values, crs, p = raster.read(1), raster.crs, raster.transform
        valid = values != raster.nodata
    rows = len(bands['valid_fraction'])
    cell = ellipsoid_areas(crs, t.c, t.a, grid_rows(t, rows), -t.e)
    shares = np.array([bands[f'fraction_{code}'] for code in CODES])
    totals = np.nansum(shares * bands['valid_fraction'] * cell[:, None], axis=(1, 2))
    checks.within(f'{name}: km2 of classes as shares times pyproj cells, relative', largest_relative(areas_of(report), totals), CELLS)
    grid = sum(fractions_of(report)[part]['km2'] for part in ('unlisted', 'nodata', 'outside')) + areas_of(report).sum()
    whole = cell.sum() * bands['valid_fraction'].shape[1]
    checks.within(f'{name}: km2 of all parts as the grid in pyproj, relative', abs(grid / whole - 1), 1e-9, f'{whole:.6f} km2')
    pixel = ellipsoid_areas(crs, p.c, p.a, grid_rows(p, len(values)), -p.e)
    counted = np.array([((values == code) & valid).sum(axis=1) @ pixel for code in CODES])
    checks.within(f'{name}: km2 of classes as pyproj pixels, relative', largest_relative(areas_of(report), counted), PIXELS)


def check_projected(checks, name):
    _, report = checks.fractile(data(name), f'projected-{name}', '--classes', CLASSES)
    with rasterio.open(data(name)) as raster:
        values, pixel = raster.read(1), abs(raster.transform.a * raster.transform.e) / 1e6
    counted = np.array([np.count_nonzero(values == code) for code in CODES]) * pixel
    checks.within(f'{name}: km2 of classes as counted pixels, relative', largest_relative(areas_of(report), counted), 1e-8)


checks = Checks()
check_geographic(checks, 'nlcd-zion-4326-cog.tif')
check_projected(checks, 'nlcd-zion-30m-cog.tif')
check_projected(checks, 'nlcd-zion-striped.tif')
checks.end()
