"""Rasters and grids in other CRS: every kind of projection, poles, the antimeridian, turned and south-up rasters."""
from collections import namedtuple

from pyproj import CRS
from rasterio.transform import Affine

# Largest difference of a share: where edges may lie 0.01 of a pixel off, as by default, and where they may lie 0.0002 off.
CLOSE = 1e-5, 2e-6
# Of cells of nine pixels a side; and where 2^-20 of a pixel, to which all is rounded, is 1e-5 of a cell's side.
COARSE, SMALL = (1e-5, 5e-6), (1e-5, 1e-5)

# A pair's options are those of the command, or left, top, cell size and side in cells of a template.
Pair = namedtuple('Pair', 'name source shape place grid options limits', defaults=[CLOSE])


def metres(left, top, pixel):
    """The place of a north-up raster."""
    return Affine(pixel, 0, left, 0, -pixel, top)


def degrees(lon, lat, seconds):
    return metres(lon, lat, seconds / 3600)


def cells(size, bounds=None):
    return ['--cell-size', size] + ([] if bounds is None else ['--bounds', f'{bounds}@EPSG:4326'])


MODIS = CRS.from_user_input('+proj=sinu +R=6371007.181 +type=crs').to_wkt('WKT1_GDAL')
UTM, DEGREES = 'EPSG:32612', 'EPSG:4326'
WIDE, SQUARE = (1500, 2000), (1500, 1500)
HERE = metres(301245, 4154985, 30)
KM = cells('1km')
PAIRS = [
    Pair('UTM to EASE-Grid', UTM, WIDE, HERE, 'EPSG:6933', KM),
    Pair('UTM to degrees', UTM, WIDE, HERE, DEGREES, cells('30s')),
    Pair('Albers to degrees', 'EPSG:5070', WIDE, metres(-1500015, 1900005, 30), DEGREES, cells('30s')),
    Pair('degrees to EASE-Grid', DEGREES, SQUARE, degrees(-113.2, 37.6, 1), 'EPSG:6933', KM),
    Pair('degrees to LAEA Europe', DEGREES, SQUARE, degrees(7.3, 61.2, 1), 'EPSG:3035', KM),
    Pair('degrees to Albers', DEGREES, SQUARE, degrees(-113.2, 37.6, 1), 'EPSG:5070', KM),
    Pair('85 N to polar stereographic', DEGREES, WIDE, degrees(11.2, 85.3, 1), 'EPSG:3413', KM),
    Pair('around the pole to polar stereographic', DEGREES, (400, 7200), degrees(-180, 90, 180), 'EPSG:3413', (-107000, 93000, 25000, 8)),
    Pair('MODIS to degrees', MODIS, (1200, 1200), metres(-8895604.157, 4447802.079, 463.312716528), DEGREES, cells('0.25')),
    Pair('degrees to Mollweide', DEGREES, SQUARE, degrees(23.1, 51.7, 30), 'ESRI:54009', cells('25km')),
    Pair('degrees to Equal Earth', DEGREES, SQUARE, degrees(-23.1, -31.7, 30), 'EPSG:8857', cells('25km')),
    Pair('the globe to Mollweide', DEGREES, (720, 1440), degrees(-180, 90, 900), 'ESRI:54009', cells('250km'), COARSE),
    Pair('longitudes to 360 to Equal Earth', DEGREES, (720, 1440), degrees(0, 90, 900), 'EPSG:8857', cells('250km'), COARSE),
    Pair('degrees across 180 to LAEA', DEGREES, SQUARE, degrees(176, 62, 20), 'EPSG:3571', cells('10km')),
    Pair('Web Mercator to EASE-Grid', 'EPSG:3857', WIDE, metres(1001875, 8399737, 30), 'EPSG:6933', KM),
    Pair('degrees to a conic template', DEGREES, SQUARE, degrees(-75.1, 46.3, 1), 'EPSG:3347', (7497300, 1295700, 1000, 30)),
    Pair('turned UTM', UTM, WIDE, HERE * Affine.rotation(33), UTM, KM),
    Pair('south-up UTM', UTM, WIDE, Affine(30, 0, 301245, 0, 30, 4109985), 'EPSG:6933', KM),
    Pair('UTM across 180', 'EPSG:32601', WIDE, metres(144990, 7200015, 60), DEGREES, cells('0.02')),
    Pair('the pole to degrees', 'EPSG:3413', (1000, 1000), metres(-251000, 241000, 500), DEGREES, cells('0.25')),
    Pair('small cells', DEGREES, (400, 500), degrees(9.2, 47.7, 30), 'EPSG:6933', cells('100', '9.5,46,9.7,46.2'), SMALL),
]
