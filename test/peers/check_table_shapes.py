"""
Tables with points and boxes as geopandas and DuckDB read them, in CRS of many kinds, and tables of the long shape.
"""
import duckdb
import geopandas
import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pyproj
import shapely

from geoparquet_rules import broken_rules
from support import Checks, data
from table_peer import Run
from table_runs import CODES, DEGREES, NLCD, SRTM, earth, holes, small

LOCAL = 'LOCAL_CS["site",UNIT["metre",1],AXIS["Easting",EAST],AXIS["Northing",NORTH]]'
ALBERS = '+proj=aea +lat_1=29.5 +lat_2=45.5 +lat_0=23 +lon_0=-96 +ellps=GRS80 +units=m'


def rasters(checks):
    """Each with its name and options: CRS with a code, without one, in degrees, in odd units, and of no place."""
    random = np.random.default_rng(3)
    values = random.integers(1, 4, (40, 50)).astype('uint8')
    three = ['--classes', '1,2,3']
    return [
        ('EPSG code', data(NLCD), [*CODES, '--tile-cells', '16']),
        ('degrees', data(DEGREES), [*CODES, '--cell-size', '0.0123']),
        ('user-defined', small(checks, 'albers', values, ALBERS), three),
        ('feet of Clarke', small(checks, 'feet', values, 'EPSG:2314'), three),
        ('a sphere', earth(checks), [*three, '--cell-size', '500000']),
        ('no place', small(checks, 'local', values, LOCAL), three),
        ('empty', small(checks, 'none', 0 * values), three),
    ]


def is_same_crs(found, wanted):
    if found is None or not (wanted.is_projected or wanted.is_geographic):
        return found is None and not (wanted.is_projected or wanted.is_geographic)
    found = pyproj.CRS.from_user_input(found)
    return found.equals(wanted, ignore_axis_order=True) or found.to_epsg() == wanted.to_epsg() is not None or \
        is_same_plane(found, wanted)


def is_same_plane(found, wanted):
    """GeoTIFF keeps no names: what matters is that the same x and y are the same place."""
    xy = np.array([[3e5, 1e5], [4.2e6, 4.1e6]])
    there = [
        pyproj.Transformer.from_crs(crs, crs.geodetic_crs, always_xy=True).transform(*xy) for crs in (found, wanted)
    ]
    ellipsoids = [(crs.ellipsoid.semi_major_metre, crs.ellipsoid.semi_minor_metre) for crs in (found, wanted)]
    return np.allclose(*there, rtol=0, atol=1e-9) and np.allclose(*ellipsoids, rtol=1e-12)


def check_geometry(checks, title, kind, run):
    path, wanted = run.path('table.parquet'), run.rows()
    frame = geopandas.read_parquet(path)
    checks.check(f'{title}: geopandas finds the CRS', is_same_crs(frame.crs, run.crs), run.crs.name)
    corners = ((0.5, 0.5),) if kind == 'point' else ((0, 1), (1, 1), (1, 0), (0, 0), (0, 1))
    places = [run.transform * (wanted['column'] + dx, wanted['row'] + dy) for dx, dy in corners]
    ours = shapely.get_coordinates(frame.geometry.to_numpy())
    theirs = np.stack([np.stack(place, axis=-1) for place in places], axis=1).reshape(-1, 2)
    same = np.array_equal(ours, theirs)
    checks.check(f'{title}: where rasterio has the cells, to the bit', same, f'{len(frame)} rows')
    file = pq.ParquetFile(path)
    broken = list(broken_rules(file))
    checks.check(f'{title}: GeoParquet 1.1', not broken, '; '.join(broken))
    check_group_bounds(checks, title, file, frame)
    check_duckdb(checks, title, path, run, frame)


def check_group_bounds(checks, title, file, frame):
    """Parquet's own statistics of the geometries of a row group."""
    wrong, start = 0, 0
    for group in range(file.num_row_groups):
        said = file.metadata.row_group(group).column(file.metadata.num_columns - 1).geo_statistics
        part = frame.geometry.iloc[start:start + file.metadata.row_group(group).num_rows]
        start += len(part)
        wrong += [said.xmin, said.ymin, said.xmax, said.ymax] != [*part.total_bounds]
    checks.check(f'{title}: bounds of row groups', wrong == 0, f'{file.num_row_groups} groups')


def check_duckdb(checks, title, path, run, frame):
    """DuckDB's own type GEOMETRY, without an extension, and its CRS."""
    found = duckdb.sql(f"SELECT ST_AsWKB(geometry) AS wkb, ST_CRS(geometry) AS crs FROM '{path}'").fetchall()
    same = [wkb for wkb, _ in found] == [*shapely.to_wkb(frame.geometry.to_numpy(), byte_order=1)]
    checks.check(f'{title}: DuckDB reads the geometries', same, f'{len(found)} rows')
    kind = duckdb.sql(f"DESCRIBE SELECT geometry FROM '{path}'").fetchall()[0][1]
    text = next((crs for _, crs in found), None)
    fits = kind == 'GEOMETRY' if frame.crs is None else kind.startswith("GEOMETRY('{")
    checks.check(f'{title}: DuckDB finds the CRS', fits and (not found or is_same_crs(text, run.crs)), kind[:12])


def check_long(checks, title, run):
    """A row for each value, in the order of cells and then of bands."""
    frame, wide = pd.read_parquet(run.path('table.parquet')), run.rows()
    places = [name for name in wide.columns if name not in run.bands]
    wanted = wide.melt(places, [*run.bands], 'band', 'value', ignore_index=False).sort_index(kind='stable')
    wanted = wanted[~np.isnan(wanted['value'])]
    same = [*frame.columns] == [*places, 'band', 'value'] and len(frame) == len(wanted) and all(
        np.array_equal(frame[name], wanted[name]) for name in ('column', 'row', 'x', 'y', 'band', 'value'))
    checks.check(f'{title}: each value has its row', same, f'{len(frame)} rows, {frame["value"].dtype}')
    text = pd.read_csv(run.path('table.csv'))
    checks.check(f'{title}: CSV is the same', text.astype(frame.dtypes).equals(frame))


checks = Checks()
for name, source, options in rasters(checks):
    for kind in ('point', 'box'):
        table = checks.spec(table={'geometry': kind})
        mosaic, _ = checks.fractile(source, f'{name} {kind}', '--write', 'mosaic,table', *options, *table)
        check_geometry(checks, f'{name}, {kind}', kind, Run(mosaic))
for name, source, options in [
    ('long, float32', data(NLCD), ['--classes', '2,4', '--tile-cells', '16']),
    ('long, codes and shares', data(NLCD), ['--classes', '2,3', '--measures', 'fractions,majority,entropy']),
    ('long, uint8', data(NLCD), ['--classes', '2,3', '--dtype', 'uint8']),
    ('long, float64', holes(checks, 'float64', -9999), ['--measures', 'count,mean', '--cell-size', '0.01']),
    ('long, float32 values', data(SRTM), ['--measures', 'mean,q10', '--cell-size', '0.01', '--min-valid', '0.9']),
]:
    shape = checks.spec(table={'shape': 'long'})
    mosaic, _ = checks.fractile(source, name, '--write', 'mosaic,table,table.csv', *options, *shape)
    check_long(checks, name, Run(mosaic))
checks.end()
