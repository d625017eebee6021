"""A raster cut into sheets with odd edges, each stored in another way, and the documents that stand for all of them."""
import json
import os

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import rasterio
import shapely
from pyproj import Transformer

from support import run

COLUMNS = 0, 377, 750, 1129
ROWS = 0, 481, 957, 1429


def tiles(side, *more):
    return ['-co', 'TILED=YES', '-co', f'BLOCKXSIZE={side}', '-co', f'BLOCKYSIZE={side}', *more]


# Of each sheet, row by row.
LAYOUTS = [
    tiles(16),
    tiles(64, '-co', 'COMPRESS=DEFLATE', '-co', 'PREDICTOR=2'),
    tiles(512, '-co', 'COMPRESS=DEFLATE'),
    ['-co', 'BLOCKYSIZE=7'],
    tiles(128, '-co', 'COMPRESS=LZW'),
    ['-co', 'COMPRESS=LZW', '-co', 'BLOCKYSIZE=477'],
    tiles(256, '-co', 'COMPRESS=ZSTD'),
    ['-co', 'COMPRESS=PACKBITS'],
    ['-ot', 'Int16', *tiles(32, '-co', 'ENDIANNESS=BIG')],
]
OTHER_NODATA, HIDDEN = 3, 0


def cut(source, folder):
    """The sheets in an order of their names that is none of their places."""
    os.makedirs(folder)
    found = []
    for number, layout in enumerate(LAYOUTS):
        row, column = divmod(number, 3)
        window = [COLUMNS[column], ROWS[row], COLUMNS[column + 1] - COLUMNS[column], ROWS[row + 1] - ROWS[row]]
        path = os.path.join(folder, f'{number * 5 % 9}.tif')
        run(['gdal_translate', '-q', '-srcwin', *map(str, window), *layout, source, path])
        found.append(path)
    hide_by_another_value(found[OTHER_NODATA])
    return sorted(found)


def hide_by_another_value(path):
    with rasterio.open(path, 'r+') as raster:
        values = raster.read(1)
        assert not np.any(values == HIDDEN)
        raster.write(np.where(values == raster.nodata, HIDDEN, values).astype(values.dtype), 1)
        raster.nodata = HIDDEN


def place_of(path):
    """The box of a raster in degrees."""
    with rasterio.open(path) as raster:
        box = shapely.segmentize(shapely.box(*raster.bounds), raster.width * raster.res[0] / 32)
        turned = Transformer.from_crs(raster.crs, 'EPSG:4326', always_xy=True)
    return shapely.transform(box, lambda points: np.column_stack(turned.transform(*points.T)))


def item_of(path, number):
    geometry = place_of(path)
    return {
        'type': 'Feature', 'stac_version': '1.1.0', 'id': f'sheet-{number}', 'bbox': [*geometry.bounds],
        'geometry': json.loads(shapely.to_geojson(geometry)), 'properties': {'datetime': '2021-07-01T00:00:00Z'}, 'links': [],
        'assets': {
            'thumbnail': {'href': f'./{number}.png', 'type': 'image/png', 'roles': ['thumbnail']},
            'map': {'href': f'./{os.path.basename(path)}', 'type': 'image/tiff; application=geotiff', 'roles': ['data']},
        },
    }


def write_json(path, items):
    with open(path, 'w', encoding='utf-8') as out:
        json.dump({'type': 'FeatureCollection', 'features': items}, out)


def write_parquet(path, items):
    """As STAC-GeoParquet has items: properties are columns, boxes and assets are structs."""
    rows = [{
        'type': item['type'], 'stac_version': item['stac_version'], 'id': item['id'], 'links': item['links'],
        'bbox': dict(zip(['xmin', 'ymin', 'xmax', 'ymax'], item['bbox'])),
        'geometry': shapely.to_wkb(shapely.from_geojson(json.dumps(item['geometry']))),
        'datetime': np.datetime64(item['properties']['datetime'].rstrip('Z'), 'us').item(), 'assets': item['assets'],
    } for item in items]
    pq.write_table(pa.Table.from_pylist(rows), path, compression='zstd', row_group_size=4)


def of_bytes(sheet):
    """A VRT has one type of samples, so that GDAL leaves out sheets of others."""
    with rasterio.open(sheet) as raster:
        if raster.dtypes[0] == 'uint8':
            return sheet
    copy = os.path.join(os.path.dirname(sheet), 'bytes', os.path.basename(sheet))
    os.makedirs(os.path.dirname(copy))
    run(['gdal_translate', '-q', '-ot', 'Byte', sheet, copy])
    return copy


def documents(sheets):
    """What stands for all sheets, by name, written beside them: a glob, a folder, a list, a VRT and STAC items."""
    folder = os.path.dirname(sheets[0])
    path = {name: os.path.join(folder, name) for name in ['list.txt', 'mosaic.vrt', 'items.json', 'items.parquet']}
    with open(path['list.txt'], 'w', encoding='utf-8') as out:
        out.write('# sheets\n\n' + ''.join(f'{os.path.basename(sheet)}\n' for sheet in reversed(sheets)))
    run(['gdalbuildvrt', '-q', path['mosaic.vrt'], *(of_bytes(sheet) for sheet in sheets)])
    items = [item_of(sheet, number) for number, sheet in enumerate(sheets)]
    write_json(path['items.json'], items)
    write_parquet(path['items.parquet'], items)
    return {
        'a glob': os.path.join(folder, '*.tif'), 'a folder': folder + os.sep, 'a list': path['list.txt'],
        'a VRT': path['mosaic.vrt'], 'STAC items': path['items.json'], 'STAC items, asset by name': f'{path["items.json"]}#map',
        'STAC-GeoParquet': path['items.parquet'],
    }
