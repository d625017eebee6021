"""
The STAC item of a run: valid by the schemas of STAC 1.1 and of its extensions, its files are what it says, and the
cells lie where it says, as pyproj has them.
"""
import hashlib
import json
import os
import subprocess

import numpy as np
import shapely
from rasterio.transform import Affine

from stac_schemas import Validator
from support import Checks, data, run
from table_peer import Run
from table_runs import CODES, DEGREES, NLCD, SRTM, earth, small, write

ALBERS = '+proj=aea +lat_1=29.5 +lat_2=45.5 +lat_0=23 +lon_0=-96 +ellps=GRS80 +units=m'
ITEM = ['--write', 'mosaic,item']
# Degrees: places are rounded to half of it.
ROUNDED = 1e-7
YEAR = {'datetime': None, 'start_datetime': '2021-01-01T00:00:00Z', 'end_datetime': '2021-12-31T23:59:59Z'}
DATES = {
    '2021': YEAR,
    '2020-02': {**YEAR, 'start_datetime': '2020-02-01T00:00:00Z', 'end_datetime': '2020-02-29T23:59:59Z'},
    '2021-06-01T12:00:00Z': {'datetime': '2021-06-01T12:00:00Z'},
    '2020-05-06/2021': {**YEAR, 'start_datetime': '2020-05-06T00:00:00Z'},
}


def rasters(checks):
    """Each with its name, options, and the code of its CRS."""
    random = np.random.default_rng(5)

    def map_of(name, shape, transform, crs):
        return write(checks.path(f'{name}.tif'), random.integers(1, 4, shape).astype('uint8'), Affine(*transform), crs)

    three = ['--classes', '1,2,3']
    all_earth = map_of('pixels-on-poles', (181, 360), (1, 0, -0.5, 0, -1, 90.5), 'EPSG:4326')
    return [
        ('classes', data(NLCD), [*CODES, '--write', 'all'], 'EPSG:26912'),
        ('classes in uint8', data(NLCD), [*CODES, '--dtype', 'uint8', '--measures', 'fractions,entropy'], 'EPSG:26912'),
        ('values', data(SRTM), ['--measures', 'mean,sum,q10', '--cell-size', '0.01', '--write', 'all'], 'EPSG:4326'),
        ('codes', data(NLCD), [*CODES, '--measures', 'majority,minority'], 'EPSG:26912'),
        ('nothing else', data(NLCD), [*CODES, '--write', 'item'], 'EPSG:26912'),
        ('geographic', data(DEGREES), [*CODES, '--cell-size', '0.01'], 'EPSG:4326'),
        ('user-defined', small(checks, 'albers', random.integers(1, 4, (40, 50)).astype('uint8'), ALBERS), three, None),
        ('a continent', map_of('europe', (380, 480), (10_000, 0, 25e5, 0, -10_000, 54e5), 'EPSG:3035'),
         [*three, '--cell-size', '20000'], 'EPSG:3035'),
        ('antimeridian in degrees', map_of('dateline', (30, 60), (0.1, 0, 177, 0, -0.1, 10), 'EPSG:4326'),
         [*three, '--cell-size', '0.5'], 'EPSG:4326'),
        ('antimeridian in metres', map_of('pacific', (60, 80), (10_000, 0, 29e5, 0, -10_000, 3e5), 'EPSG:3832'),
         [*three, '--cell-size', '50000'], 'EPSG:3832'),
        ('pole', map_of('arctic', (304, 304), (25_000, 0, -3.85e6, 0, -25_000, 3.85e6), 'EPSG:3413'),
         [*three, '--cell-size', '100000'], 'EPSG:3413'),
        ('most of the Earth', map_of('wide', (60, 340), (1, 0, -170, 0, -1, 60), 'EPSG:4326'),
         [*three, '--cell-size', '2'], 'EPSG:4326'),
        ('pixels on poles', all_earth, [*three, '--cell-size', '1.5'], 'EPSG:4326'),
        ('sinusoidal', earth(checks), [*three, '--cell-size', '500000'], None),
    ]


def item_of(path):
    """Strictly JSON: without NaN."""
    def refuse(text):
        raise ValueError(text)

    with open(path, encoding='utf-8') as file:
        return json.load(file, parse_constant=refuse)


def check_place(checks, title, item, found):
    """All middles of cells lie in the geometry and in the box; the box is the geometry's."""
    row, column = np.indices(found.shape).reshape(2, -1)
    x, y = found.transform * (column + 0.5, row + 0.5)
    lon, lat = found.degrees(x, y)
    is_there = np.isfinite(lon)
    lon, lat = lon[is_there], lat[is_there]
    geometry = shapely.from_geojson(json.dumps(item['geometry']))
    outside = shapely.distance(geometry, shapely.points(lon, lat))
    checks.within(f'{title}: cells lie in the geometry', outside.max(), ROUNDED, f'{len(lon)} cells')
    west, south, east, north = item['bbox']
    turned = (lon - west) % 360 if west > east else lon - west
    width = (east - west) % 360 if west > east else east - west
    inside = (turned >= -ROUNDED) & (turned <= width + ROUNDED) & (lat >= south - ROUNDED) & (lat <= north + ROUNDED)
    checks.check(f'{title}: cells lie in the box', bool(inside.all()), str(item['bbox']))
    parts = getattr(geometry, 'geoms', [geometry])
    well = geometry.is_valid and all(shapely.is_ccw(part.exterior) for part in parts)
    bounds = geometry.bounds if west <= east else (
        min(p.bounds[0] for p in parts if p.bounds[2] == 180), geometry.bounds[1],
        max(p.bounds[2] for p in parts if p.bounds[0] == -180), geometry.bounds[3])
    checks.check(f'{title}: geometry of RFC 7946', well and np.allclose(bounds, item['bbox'], rtol=0, atol=ROUNDED))


def check_files(checks, title, item, found):
    wrong = []
    for name, asset in item['assets'].items():
        if name == 'zarr':
            # A folder, which is said to be one by its type.
            if not os.path.isfile(os.path.join(found.path(asset['href']), 'zarr.json')) or 'zarr' not in asset['type']:
                wrong.append(name)
            continue
        with open(found.path(asset['href']), 'rb') as file:
            content = file.read()
        if asset['file:size'] != len(content) or asset['file:checksum'] != f'1220{hashlib.sha256(content).hexdigest()}':
            wrong.append(name)
    left = {'item.json', 'plan.json', 'run.json', *(os.path.basename(a['href']) for a in item['assets'].values())}
    wrong += set(os.listdir(found.folder)) - left
    checks.check(f'{title}: files are what it says', not wrong, ' '.join(wrong or item['assets']))


def check_grid(checks, title, item, found, code):
    said = item['properties']
    transform = [*found.transform][:6]
    same = said['proj:shape'] == [*found.shape] and said['proj:transform'] == transform and said['proj:code'] == code
    checks.check(f'{title}: grid and CRS as rasterio reads them', same, str(said['proj:code']))


def check_dates(checks):
    for date, wanted in DATES.items():
        mosaic, _ = checks.fractile(data(NLCD), f'date {date[:7]}', *CODES, '--cell-size', '4000', '--date', date, *ITEM)
        said = item_of(os.path.join(os.path.dirname(mosaic), 'item.json'))['properties']
        found = {name: said[name] for name in ('datetime', 'start_datetime', 'end_datetime') if name in said}
        checks.check(f'date {date}', found == wanted, str(found))
    tagged = checks.path('tagged.tif')
    run(['gdal_translate', '-q', '-mo', 'TIFFTAG_DATETIME=2019:07:08 09:10:11', data(NLCD), tagged])
    mosaic, _ = checks.fractile(tagged, 'tagged', *CODES, '--cell-size', '4000', *ITEM)
    said = item_of(os.path.join(os.path.dirname(mosaic), 'item.json'))['properties']['datetime']
    checks.check('date of TIFFTAG_DATETIME', said == '2019-07-08T09:10:11Z', said)


def check_no_date(checks):
    out = checks.path('undated')
    command = [*checks.command, 'run', data(NLCD), *CODES, '--cell-size', '4000', '--out', out]
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    line = next((text.strip() for text in (done.stdout + done.stderr).splitlines() if 'item.json' in text), '')
    absent = not os.path.exists(os.path.join(out, 'item.json'))
    checks.check('no item without a date, which is said', done.returncode == 0 and absent and '--date' in line, line)


checks = Checks()
validator = Validator()
for name, source, options, code in rasters(checks):
    mosaic, _ = checks.fractile(source, name, '--write', 'mosaic,preview,item', '--date', '2021', *options)
    item = item_of(os.path.join(os.path.dirname(mosaic), 'item.json'))
    errors = list(validator.errors(item))
    checks.check(f'{name}: valid', not errors, '; '.join(errors) or f'{len(item["stac_extensions"])} extensions')
    written = [mosaic, mosaic.replace('mosaic.tif', 'majority.tif')]
    raster = next((path for path in written if os.path.exists(path)), None)
    if raster is None:
        continue
    found = Run(raster)
    check_place(checks, name, item, found)
    check_files(checks, name, item, found)
    check_grid(checks, name, item, found, code)
check_dates(checks)
check_no_date(checks)
checks.end()
