"""What GeoParquet 1.1.0 asks of a file with one column of geometries, as far as it can be said of files like ours."""
import json
import os

import jsonschema
import pyproj
import shapely

TYPES = ['Point', 'Polygon']


def projjson_schema():
    with open(os.path.join(pyproj.datadir.get_data_dir(), 'projjson.schema.json'), encoding='utf-8') as file:
        return jsonschema.Draft7Validator(json.load(file))


def broken_rules(file):
    """The rules that a Parquet file breaks, in words."""
    said = json.loads(file.schema_arrow.metadata[b'geo'])
    name = said.get('primary_column')
    if said.get('version') != '1.1.0':
        yield 'version is 1.1.0'
    if not isinstance(said.get('columns'), dict) or name not in said['columns']:
        yield 'columns hold the primary column'
        return
    stored = [file.schema.column(c) for c in range(len(file.schema.names))]
    element = next((column for column in stored if column.path == name), None)
    if element is None or element.physical_type != 'BYTE_ARRAY' or element.max_repetition_level > 0:
        yield 'the column is at the root, of byte arrays that are not repeated'
        return
    yield from broken_of_column(said['columns'][name], shapely.from_wkb(file.read([name]).column(0).to_numpy()))


def broken_of_column(said, geometries):
    if said.get('encoding') != 'WKB':
        yield 'encoding is WKB'
    types, found = said.get('geometry_types'), {geometry.geom_type for geometry in geometries}
    if not isinstance(types, list) or len(set(types)) != len(types) or not set(types) <= set(TYPES):
        yield 'geometry_types is a list of types, each once'
    elif types and not found <= set(types):
        yield 'geometry_types lists all types'
    if 'crs' in said and said['crs'] is not None and list(projjson_schema().iter_errors(said['crs'])):
        yield 'crs is null or PROJJSON'
    if said.get('edges', 'planar') not in ('planar', 'spherical'):
        yield 'edges are planar or spherical'
    if 'orientation' in said:
        turning = [shapely.is_ccw(geometry.exterior) for geometry in geometries if geometry.geom_type == 'Polygon']
        if said['orientation'] != 'counterclockwise' or not all(turning):
            yield 'rings turn counterclockwise'
    if 'bbox' in said and [*shapely.total_bounds(geometries)] != said['bbox']:
        yield 'bbox is of all geometries'
