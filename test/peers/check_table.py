"""
The table of a run against its rasters as rasterio reads them: rows, values to the bit, places as pyproj has them.
Parquet is read by pyarrow and DuckDB, CSV by pandas and Python. check_table_shapes.py has points, boxes, and the long
shape.
"""
import csv
import json

import duckdb
import numpy as np
import pandas as pd
import pyarrow.parquet as pq

from support import Checks
from table_peer import Run
from table_runs import runs

DEGREES = 1e-7
TYPES = {'uint32': 'int64', 'float32': 'float', 'float64': 'double'}
MOST_ROWS = 131_072


def bits(values):
    """Numbers as they are in memory, so that -0 and 0 differ; all NaN are one."""
    values = np.array(values, dtype='float64')
    return np.where(np.isnan(values), 1, values.view('int64'))


def unlike(frame, wanted, names):
    """The columns that differ in a bit."""
    return [name for name in names if not np.array_equal(bits(frame[name]), bits(wanted[name]))]


def type_of(band):
    return TYPES.get(band['dtype'], 'int32') if band['scale'] == 1 else 'double'


def check_types(checks, title, file, bands):
    schema = file.schema_arrow
    wanted = {name: type_of(band) for name, band in bands.items()}
    found = {name: str(schema.field(name).type) for name in bands}
    checks.check(f'{title}: types', found == wanted, ' '.join(sorted(set(found.values()))))
    groups = [file.metadata.row_group(g).num_rows for g in range(file.num_row_groups)]
    checks.check(f'{title}: row groups', all(0 < rows <= MOST_ROWS for rows in groups), f'of {groups} rows')


def check_statistics(checks, title, file):
    """The least and the largest value of each group, and how many values it lacks."""
    wrong, count = [], 0
    for group in range(file.num_row_groups):
        table = file.read_row_group(group)
        for c, name in enumerate(table.column_names):
            found, values = file.metadata.row_group(group).column(c).statistics, table.column(c)
            count += 1
            if found is None or found.null_count != values.null_count:
                wrong.append(name)
            elif values.null_count < len(values):
                known = values.drop_null().to_numpy()
                if not found.has_min_max or (found.min, found.max) != (known.min(), known.max()):
                    wrong.append(name)
    checks.check(f'{title}: statistics of row groups', not wrong, ' '.join(wrong) or f'{count} columns')


def check_duckdb(checks, title, path, table):
    found = duckdb.sql(f"SELECT * FROM '{path}'").to_arrow_table()
    wrong = [name for name in table.column_names if not found.column(name).equals(table.column(name))]
    same = found.column_names == table.column_names and not wrong
    checks.check(f'{title}: DuckDB reads the same', same, ' '.join(wrong))
    if table.num_rows:
        x = table.column('x').to_numpy()
        least = round(float(x.mean()), 3)
        asked = duckdb.sql(f"SELECT count(*) FROM '{path}' WHERE x > {least:.3f}").fetchall()[0][0]
        checks.check(f'{title}: DuckDB filters', asked == np.count_nonzero(x > least), str(asked))


def check_degrees(checks, title, frame, wanted):
    if 'longitude' not in wanted:
        checks.check(f'{title}: no longitude', 'longitude' not in frame)
        return
    turned = (frame['longitude'] - wanted['longitude'] + 180) % 360 - 180
    far = np.abs(np.concatenate([turned, frame['latitude'] - wanted['latitude']]))
    same = np.isnan(frame['longitude']) == np.isnan(wanted['longitude'])
    inside = frame['longitude'].abs().max() <= 180 if len(frame) else True
    nowhere = int(frame['longitude'].isna().sum())
    checks.check(f'{title}: nowhere where pyproj is', bool(same.all()) and bool(inside), f'{nowhere} rows')
    checks.within(f'{title}: longitude and latitude as pyproj', np.nanmax(far, initial=0), DEGREES)


def check_sums(checks, title, frame, run):
    """Class fractions and what is not listed make up the whole; of shares of the total, what is valid."""
    names = [name for name in run.bands if name.startswith('fraction_')] + ['unlisted']
    if len(names) < 2 or len(frame) == 0:
        return
    whole = {'1': 1, '%': 100}[run.bands['unlisted']['unit']]
    is_total = run.plan['question']['denominator'] == 'total'
    sums = frame[names].astype('float64').sum(axis=1) - (frame['valid_fraction'] if is_total else whole)
    integers = run.bands['unlisted']['scale'] != 1
    tolerance = 1e-12 * whole if integers else (len(names) + 1) * 2**-25 * whole
    checks.within(f'{title}: fractions sum to the whole', sums.abs().max(), tolerance)


def check_csv(checks, title, run, frame):
    """Read by pandas and by Python, as numbers of the type that Parquet has."""
    path = run.path('table.csv')
    read = pd.read_csv(path)
    checks.check(f'{title}: columns of CSV', list(read.columns) == list(frame.columns))
    with open(path, encoding='utf-8', newline='') as file:
        plain = list(csv.DictReader(file))
    wrong = []
    for name in frame.columns:
        kind = 'float32' if frame[name].dtype == 'float32' else 'float64'
        rows = [float(row[name]) if row[name] else np.nan for row in plain]
        for values in (read[name].to_numpy(kind), np.array(rows, dtype='float64').astype(kind)):
            if not np.array_equal(bits(values), bits(frame[name])):
                wrong.append(name)
    checks.check(f'{title}: CSV is Parquet to the bit', not wrong, ' '.join(wrong) or f'{len(plain)} rows')
    longest = max((len(row[name]) for row in plain for name in frame if frame[name].dtype == 'float32'), default=0)
    checks.check(f'{title}: numbers of CSV are short', longest <= len('-1.23456789e-38'), f'{longest} characters')


def check_metadata(checks, title, file, run):
    """The key "fractile" says which class a column is of, and its colour."""
    said = json.loads(file.schema_arrow.metadata[b'fractile'])
    wanted = [(name, band['unit'], band['category'], band['categories']) for name, band in run.bands.items()]
    found = [(b['name'], b['unit'], b.get('class'), b.get('classes')) for b in said['bands']]
    place = (said['grid'] == run.plan['target']['grid'], said['questionHash'] == run.plan['questionHash'])
    checks.check(f'{title}: metadata', found == wanted and all(place), f'{len(found)} columns')


def check_table(checks, title, mosaic):
    run = Run(mosaic)
    wanted = run.rows()
    path = run.path('table.parquet')
    file = pq.ParquetFile(path)
    table = file.read()
    frame = table.to_pandas()
    checks.check(f'{title}: columns', list(frame.columns) == list(wanted.columns), f'{len(wanted.columns)}')
    rows = f'{len(frame)} rows of {run.shape[0] * run.shape[1]} cells'
    same = len(frame) == len(wanted) and not unlike(frame, wanted, ['column', 'row'])
    checks.check(f'{title}: a row for each valid cell, in order', same, rows)
    if not same:
        return
    wrong = unlike(frame, wanted, ['x', 'y', *run.bands])
    checks.check(f'{title}: middles and values as rasterio reads them, to the bit', not wrong, ' '.join(wrong))
    check_degrees(checks, title, frame, wanted)
    check_types(checks, title, file, run.bands)
    check_statistics(checks, title, file)
    check_duckdb(checks, title, path, table)
    check_sums(checks, title, frame, run)
    check_metadata(checks, title, file, run)
    check_csv(checks, title, run, frame)


def main():
    checks = Checks()
    for name, source, options in runs(checks):
        mosaic, _ = checks.fractile(source, name.replace(' ', '-'), '--write', 'mosaic,table,table.csv', *options)
        check_table(checks, name, mosaic)
    checks.end()


main()
