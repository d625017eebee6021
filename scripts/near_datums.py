"""Which datums are WGS 84 within some metres, by the transformations of the EPSG dataset; make-epsg-tables.py writes them.

Where a transformation takes a datum to be WGS 84 (all its parameters are 0), its accuracy is the figure. Members of an
ensemble have that of the ensemble. All others are reached from those by transformations with parameters, but no grids: each
adds how far it moves a place sideways within its area, at most, and its accuracy. Those that change with time are
taken at EPOCH. One that moves places further than LIMIT_OF_ONE had better be used, unless it says how a plate moves against a
frame of the whole Earth. Those frames are reached by transformations of the whole Earth alone.
"""
import heapq
from math import ceil, cos, radians, sin, sqrt

LIMIT, LIMIT_OF_ONE, EPOCH = 7.0, 2.5, 2025.0
SECONDS_OF_YEAR = 31556925.445
WGS84 = '6326'
GLOBAL = ('International Terrestrial', 'World Geodetic System 1984', 'IGS', 'IGb', 'Australian Terrestrial', 'Parametry Zemli')
COORDINATE_FRAME = ('9607', '1032', '1038', '1056', '1057', '1058')
GROUPS = {'tx': 'translation', 'ty': 'translation', 'tz': 'translation', 'rx': 'rotation', 'ry': 'rotation', 'rz': 'rotation',
          'scale_difference': 'scale_difference'}
# The dataset has no transformation of it. Its frame is ITRF97 at epoch 2000.0: 2.1 m, and the plate's way since then.
BY_DEFINITION = {'1043': (3.0, 'ITRF97')}
SEMI_MAJOR, E2 = 6378137, 0.00669438


def near_datums(db):
    """Code of a datum, metres, and the codes of the transformations, or "ensemble"."""
    found = dict(BY_DEFINITION)
    name = {str(code): text for code, text in db.execute("select code, name from geodetic_datum where auth_name = 'EPSG'")}
    is_global = {code for code, text in name.items() if text.startswith(GLOBAL)}
    ways, same = ways_of(db)
    for accuracy, datum, code in sorted(same):
        if datum not in is_global:
            found.setdefault(datum, (accuracy, code))
    heap = [(0.0, WGS84, ())] + [(metres, datum, (code,)) for datum, (metres, code) in found.items()]
    heapq.heapify(heap)
    done = {}
    while heap:
        metres, datum, codes = heapq.heappop(heap)
        if datum in done:
            continue
        done[datum] = (metres, codes)
        for more, other, code, is_world in ways.get(datum, []):
            is_frame = datum in is_global and datum != WGS84
            if other in done or other in found or metres + more > LIMIT or more > LIMIT_OF_ONE and not is_frame:
                continue
            if other not in is_global or is_world and datum in is_global:
                heapq.heappush(heap, (metres + more, other, (*codes, code)))
    for datum, (metres, codes) in sorted(done.items(), key=lambda entry: int(entry[0])):
        yield datum, f'{ceil(metres * 10 - 1e-6) / 10:g}', '+'.join(codes) or 'itself'


def ways_of(db):
    """From each datum: metres, the other datum, the code, whether it is for the whole Earth. And those that are WGS 84."""
    factors = {str(code): factor for code, factor in db.execute(
        "select code, conv_factor from unit_of_measure where auth_name = 'EPSG'")}
    datum_of = {str(code): str(datum) for code, datum in db.execute(
        "select code, datum_code from geodetic_crs where auth_name = 'EPSG' and datum_auth_name = 'EPSG'")}
    boxes = {}
    for code, *box in db.execute(
            "select object_code, west_lon, south_lat, east_lon, north_lat from usage join extent on extent.auth_name = extent_auth_name "
            "and extent.code = extent_code where object_table_name = 'helmert_transformation' and object_auth_name = 'EPSG' and west_lon is not null"):
        boxes.setdefault(code, []).append(box)
    ways, same = {}, []
    cursor = db.execute(
        "select * from helmert_transformation_table where auth_name = 'EPSG' and deprecated = 0 and source_crs_auth_name = 'EPSG' "
        "and target_crs_auth_name = 'EPSG' and px is null and accuracy is not null order by cast(code as int)")
    columns = [column[0] for column in cursor.description]
    for row in cursor.fetchall():
        way = dict(zip(columns, row))
        a, b = (datum_of[str(way[f'{end}_crs_code'])] for end in ('source', 'target'))
        if a == b or way['code'] not in boxes:
            continue
        values = [value_of(way, column, group, factors) for column, group in GROUPS.items()]
        if str(way['method_code']) in COORDINATE_FRAME:
            values[3:6] = [-value for value in values[3:6]]
        code = str(way['code'])
        metres = max(sideways(values, box) for box in boxes[way['code']]) + way['accuracy']
        is_world = any(east - west > 350 for west, _, east, _ in boxes[way['code']])
        ways.setdefault(a, []).append((metres, b, code, is_world))
        ways.setdefault(b, []).append((metres, a, code, is_world))
        if WGS84 in (a, b) and not any(values) and way['accuracy'] <= LIMIT:
            same.append((way['accuracy'], a if b == WGS84 else b, code))
    for ensemble, member, metres in db.execute(
            "select ensemble_code, member_code, ensemble_accuracy from geodetic_datum_ensemble_member join geodetic_datum "
            "on auth_name = ensemble_auth_name and code = ensemble_code where auth_name = 'EPSG'"):
        ways.setdefault(str(ensemble), []).append((metres, str(member), 'ensemble', True))
    return ways, same


def value_of(way, column, group, factors):
    """A parameter in metres, radians or as a ratio, at EPOCH where it changes."""
    value = (way[column] or 0.0) * factors.get(str(way[f'{group}_uom_code']), 0.0)
    rate = way[f'rate_{column}']
    if not rate or way['epoch'] is None:
        return value
    return value + rate * factors[str(way[f'rate_{group}_uom_code'])] * SECONDS_OF_YEAR * (EPOCH - way['epoch'])


def sideways(values, box):
    """How far a transformation by position vectors moves a place along the ground, at most, at 81 places of a box."""
    tx, ty, tz, rx, ry, rz, scale = values
    west, south, east, north = box
    if east < west:
        east += 360
    worst = 0.0
    for i in range(81):
        lon, lat = radians(west + (east - west) * (i % 9) / 8), radians(south + (north - south) * (i // 9) / 8)
        radius = SEMI_MAJOR / sqrt(1 - E2 * sin(lat) ** 2)
        x, y, z = radius * cos(lat) * cos(lon), radius * cos(lat) * sin(lon), radius * (1 - E2) * sin(lat)
        dx, dy, dz = tx + scale * x - rz * y + ry * z, ty + scale * y + rz * x - rx * z, tz + scale * z - ry * x + rx * y
        to_east = -sin(lon) * dx + cos(lon) * dy
        to_north = -sin(lat) * (cos(lon) * dx + sin(lon) * dy) + cos(lat) * dz
        worst = max(worst, sqrt(to_east ** 2 + to_north ** 2))
    return worst
