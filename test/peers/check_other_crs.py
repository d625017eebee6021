"""Shares in cells of another CRS against exact clipping by PROJ and shapely, for pairs of CRS of every kind."""
from collections import namedtuple

import numpy as np
import rasterio
from pyproj import CRS
from rasterio.transform import Affine

from clip_peer import Clip
from made_rasters import classes, heights, write
from support import CLASSES, CODES, Checks, read_bands

MODIS = CRS.from_user_input('+proj=sinu +R=6371007.181 +type=crs').to_wkt('WKT1_GDAL')
CELLS = 16
# Largest difference of a share: by default, where edges lie within 0.01 of a pixel, and where they lie within 0.0002.
DEFAULT, FINE, FINE_ERROR = 1e-5, 2e-6, 0.0002

Pair = namedtuple('Pair', 'name source shape place grid options')


def north_up(left, top, pixel):
    return Affine(pixel, 0, left, 0, -pixel, top)


def degrees(lon, lat, seconds):
    return north_up(lon, lat, seconds / 3600)


UTM = 'EPSG:32612', (1500, 2000), north_up(301245, 4154985, 30)
TURNED = Affine(30, 0, 301245, 0, -30, 4154985) * Affine.rotation(33)
PAIRS = [
    Pair('UTM to EASE-Grid', *UTM, 'EPSG:6933', ['--cell-size', '1km']),
    Pair('UTM to degrees', *UTM, 'EPSG:4326', ['--cell-size', '30s']),
    Pair('Albers to degrees', 'EPSG:5070', (1500, 2000), north_up(-1500015, 1900005, 30), 'EPSG:4326', ['--cell-size', '30s']),
    Pair('degrees to EASE-Grid', 'EPSG:4326', (2000, 2000), degrees(-113.2, 37.6, 1), 'EPSG:6933', ['--cell-size', '1km']),
    Pair('degrees to LAEA Europe', 'EPSG:4326', (1500, 1500), degrees(7.3, 61.2, 1), 'EPSG:3035', ['--cell-size', '1km']),
    Pair('degrees to Albers', 'EPSG:4326', (1500, 1500), degrees(-113.2, 37.6, 1), 'EPSG:5070', ['--cell-size', '1km']),
    Pair('85 N to polar stereographic', 'EPSG:4326', (1500, 2000), degrees(11.2, 85.3, 1), 'EPSG:3413', ['--cell-size', '1km']),
    Pair('MODIS to degrees', MODIS, (1200, 1200), north_up(-8895604.157, 4447802.079, 463.312716528), 'EPSG:4326', ['--cell-size', '0.25']),
    Pair('degrees to Mollweide', 'EPSG:4326', (1500, 1500), degrees(23.1, 51.7, 30), 'ESRI:54009', ['--cell-size', '25km']),
    Pair('degrees to Equal Earth', 'EPSG:4326', (1500, 1500), degrees(-23.1, -31.7, 30), 'EPSG:8857', ['--cell-size', '25km']),
    Pair('Web Mercator to EASE-Grid', 'EPSG:3857', (2000, 2000), north_up(1001875, 8399737, 30), 'EPSG:6933', ['--cell-size', '1km']),
    Pair('degrees to a conic template', 'EPSG:4326', (1500, 1500), degrees(-75.1, 46.3, 1), 'EPSG:3347', 'template'),
    Pair('turned UTM', UTM[0], UTM[1], TURNED, UTM[0], ['--cell-size', '1km']),
    Pair('south-up UTM', UTM[0], UTM[1], Affine(30, 0, 301245, 0, 30, 4109985), 'EPSG:6933', ['--cell-size', '1km']),
    Pair('UTM across 180', 'EPSG:32601', (1500, 2000), north_up(144990, 7200015, 60), 'EPSG:4326', ['--cell-size', '0.02']),
    Pair('the pole to degrees', 'EPSG:3413', (1000, 1000), north_up(-251000, 241000, 500), 'EPSG:4326', ['--cell-size', '0.25']),
    Pair('small cells', 'EPSG:4326', (400, 500), degrees(9.2, 47.7, 30), 'EPSG:6933', ['--cell-size', '100', '--bounds', '9.5,46,9.7,46.2@EPSG:4326']),
]
