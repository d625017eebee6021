"""Makes src/crs/epsg-tables.ts from PROJ's database: make-epsg-tables.py <proj.db> > src/crs/epsg-tables.ts

The tables hold what a CRS of the EPSG dataset means: unit, ellipsoid, datum, prime meridian, method and parameters, in
degrees, metres and ratios. One record is one line, which begins with its code.
"""
import sqlite3
import sys
from fractions import Fraction
from math import ceil, floor, pi

from near_datums import EPOCH, near_datums

DEGREE, SEXAGESIMAL = '9102', '9110'
# Factors that the database holds in fewer digits than they have.
EXACT = {9003: 1200 / 3937, 9101: 180 / pi, 9102: 1.0, 9122: 1.0, 9103: 1 / 60, 9104: 1 / 3600, 9105: 0.9, 9106: 0.9,
         9112: 0.009, 9113: 0.00009, 9109: 180e-6 / pi, 9114: 360 / 6400, 9033: 66 * 1200 / 3937, 9034: 0.66 * 1200 / 3937,
         9035: 5280 * 1200 / 3937}

db = sqlite3.connect(sys.argv[1])
kind_of, factor_of, name_of = {}, {}, {}
for code, name, kind, factor in db.execute("select code, name, type, conv_factor from unit_of_measure where auth_name = 'EPSG'"):
    kind_of[str(code)], name_of[str(code)] = kind, name
    if factor is not None:
        factor_of[str(code)] = EXACT.get(int(code), factor * 180 / pi if kind == 'angle' else factor)


def text(value):
    """A number in the fewest digits that give it again."""
    return repr(float(value)).removesuffix('.0')


def converted(value, unit):
    """In degrees, metres or as a ratio. Sexagesimal numbers are digits of degrees, minutes and seconds: DDD.MMSSsss."""
    if str(unit) == SEXAGESIMAL:
        digits = Fraction(repr(abs(value)))
        degrees = int(digits)
        minutes = int((digits - degrees) * 100)
        seconds = (digits - degrees) * 10000 - minutes * 100
        return text((-1 if value < 0 else 1) * float(degrees + Fraction(minutes, 60) + seconds / 3600))
    if str(unit) == DEGREE:
        return text(value)
    return text(float(Fraction(repr(value)) * Fraction(repr(factor_of[str(unit)]))))


def table(name, says, rows):
    print(f'\n/** {says} */')
    print(f'export const {name} = `')
    for row in rows:
        print(' '.join(str(cell) for cell in row))
    print('`;')


def select(what):
    return db.execute(what).fetchall()


def units():
    for code in sorted(factor_of, key=int):
        if kind_of[code] in ('length', 'angle') and int(code) not in (1026, 1027, 1032, 1034, 1035, 1042, 1043):
            yield code, 'deg' if kind_of[code] == 'angle' else 'm', text(factor_of[code]), name_of[code]


def ellipsoids():
    for code, name, a, unit, flattening, b in select(
            "select code, name, semi_major_axis, uom_code, inv_flattening, semi_minor_axis from ellipsoid "
            "where auth_name = 'EPSG' order by cast(code as int)"):
        yield code, converted(a, unit), f'r{text(flattening)}' if flattening else f'b{converted(b, unit)}', name


def meridians():
    for code, name, longitude, unit in select(
            "select code, name, longitude, uom_code from prime_meridian where auth_name = 'EPSG' order by cast(code as int)"):
        yield code, converted(longitude, unit), name


def datums():
    names = {}
    for code, alias in select(
            "select code, alt_name from alias_name where table_name = 'geodetic_datum' and auth_name = 'EPSG' "
            "and source in ('ESRI', 'PROJ') order by alt_name"):
        names.setdefault(str(code), []).append(alias)
    for code, name, ellipsoid, meridian in select(
            "select code, name, ellipsoid_code, prime_meridian_code from geodetic_datum "
            "where auth_name = 'EPSG' order by cast(code as int)"):
        yield code, ellipsoid, meridian, '|'.join([name, *names.get(str(code), [])])


def unit_of(system):
    found = {str(unit) for (unit,) in select(
        f"select uom_code from axis where coordinate_system_auth_name = 'EPSG' and coordinate_system_code = '{system}' "
        "and coordinate_system_order < 3")}
    assert len(found) == 1, system
    unit = found.pop()
    # Degrees, minutes and seconds are a way to write degrees.
    return unit if unit in factor_of else '9122'


def directions(system):
    """"ws" where the axes go west and south, "ne" where they go north first, "en" where they go east first, or nothing."""
    found = [direction for (direction,) in select(
        f"select orientation from axis where coordinate_system_auth_name = 'EPSG' and coordinate_system_code = '{system}' "
        "and coordinate_system_order < 3 order by coordinate_system_order")]
    if sorted(found) == ['south', 'west']:
        return ['ws']
    return {('north', 'east'): ['ne'], ('east', 'north'): ['en']}.get(tuple(found), [])


def geographic():
    # The ensemble of WGS 84 moves as its members do, and has no epoch itself.
    moving = {code for (code,) in select(
        "select code from geodetic_datum where auth_name = 'EPSG' and (frame_reference_epoch is not null or code = '6326')")}
    for code, kind, datum, system, deprecated in select(
            "select code, type, datum_code, coordinate_system_code, deprecated from geodetic_crs "
            "where auth_name = 'EPSG' order by cast(code as int)"):
        unit = unit_of(system) if kind.startswith('geographic') else 'geocentric'
        first = [] if unit == 'geocentric' or directions(system) == ['ne'] else directions(system)
        yield code, datum, unit, *first, *(['dynamic'] if datum in moving else []), *(['old'] if deprecated else [])


orders = {}


def conversions():
    for row in select(
            "select * from conversion_table where auth_name = 'EPSG' and (code in (select conversion_code from "
            "projected_crs where auth_name = 'EPSG') or cast(code as int) between 10000 and 19999) order by cast(code as int)"):
        code, method, parameters = row[1], row[5], [row[i:i + 5] for i in range(6, 41, 5) if row[i + 1] is not None]
        order = [str(parameter[1]) for parameter in parameters]
        if orders.setdefault(str(method), order) != order:
            parameters.sort(key=lambda parameter: orders[str(method)].index(str(parameter[1])))
        yield code, method, *(converted(value, unit) for _, _, value, _, unit in parameters)


def projected():
    for code, base, conversion, system, deprecated in select(
            "select code, geodetic_crs_code, conversion_code, coordinate_system_code, deprecated from projected_crs "
            "where auth_name = 'EPSG' and geodetic_crs_auth_name = 'EPSG' and cast(code as int) < 65535 order by cast(code as int)"):
        first = [] if directions(system) == ['en'] else directions(system)
        yield code, base, conversion, unit_of(system), *first, *(['old'] if deprecated else [])


def compound():
    for code, horizontal in select(
            "select code, horiz_crs_code from compound_crs where auth_name = 'EPSG' and horiz_crs_auth_name = 'EPSG' "
            "order by cast(code as int)"):
        yield code, horizontal


def replaced():
    """Deprecated codes that one other code takes the place of; GDAL leaves those with several as they are."""
    replacements = {}
    for code, other in select(
            "select deprecated_code, replacement_code from deprecation where table_name in ('projected_crs', 'geodetic_crs') "
            "and deprecated_auth_name = 'EPSG' and replacement_auth_name = 'EPSG' order by cast(deprecated_code as int)"):
        replacements.setdefault(code, set()).add(other)
    for code, others in replacements.items():
        if len(others) == 1:
            yield code, *others


def areas():
    """Boxes in tenths of a degree, rounded outwards, with their codes that are not deprecated."""
    largest = {}
    for code, *box in select(
            "select cast(object_code as int), west_lon, south_lat, east_lon, north_lat from usage join extent "
            "on extent.auth_name = extent_auth_name and extent.code = extent_code "
            "where object_auth_name = 'EPSG' and object_table_name in ('projected_crs', 'geodetic_crs') and west_lon is not null"):
        west, south = (floor(value * 10 + 1e-6) for value in box[:2])
        east, north = (ceil(value * 10 - 1e-6) for value in box[2:])
        # Across the antimeridian a box is less wide than 0.
        width, height = east - west if west < east else east - west + 3600, north - south
        if code not in largest or largest[code][2] * largest[code][3] < width * height:
            largest[code] = (west, south, width, height)
    known = {int(row[0]) for row in [*geographic(), *projected()] if row[-1] != 'old' and row[2] != 'geocentric'}
    codes_of = {}
    for code in sorted(known & largest.keys()):
        codes_of.setdefault(largest[code], []).append(code)
    before = 0
    for (west, *box), codes in sorted(codes_of.items()):
        steps, last = [], 0
        for code in codes:
            if code == last + 1 and steps:
                first, _, more = steps.pop().partition('+')
                steps.append(f'{first}+{int(more or 0) + 1}')
            else:
                steps.append(str(code - last))
            last = code
        yield west - before, *box, *steps
        before = west


((version,),) = select("select value from metadata where key = 'EPSG.VERSION'")
print(f"""// Made by scripts/make-epsg-tables.py from PROJ's database, which holds the EPSG dataset {version} of IOGP
// (https://epsg.org, by its terms of use). Don't edit. Each record is a line: a code and what it stands for.""")
table('UNITS', 'Code, "m" or "deg", factor to metres or degrees, name.', units())
table('ELLIPSOIDS', 'Code, semi-major axis in metres, "r" with the inverse flattening or "b" with the semi-minor axis, name.', ellipsoids())
table('MERIDIANS', 'Code, longitude in degrees, name.', meridians())
table('DATUMS', 'Code, ellipsoid, prime meridian, names.', datums())
table('GEOGRAPHIC', 'Code, datum, unit or "geocentric", "en" where east is first, "dynamic" where it moves with plates, "old" where it is deprecated.', geographic())
rows = list(conversions())
table('METHODS', 'Method, its parameters in the order of CONVERSIONS.', [(m, *o) for m, o in sorted(orders.items(), key=lambda e: int(e[0]))])
table('CONVERSIONS', 'Code, method, values of its parameters.', rows)
table('PROJECTED', 'Code, geographic CRS, conversion, unit, "ws" where the axes go west and south, "ne" where north is first, "old".', projected())
table('COMPOUND', 'Code, its horizontal CRS.', compound())
print(f"\n/** The version of the dataset. */\nexport const VERSION = '{version}';")
table('REPLACED', 'Deprecated code, the one that takes its place.', replaced())
table('NEAR_DATUMS', f'Datum, metres that it may differ from WGS 84 by (in {EPOCH:g}), the transformations of the dataset that say so.', near_datums(db))
table('AREAS', 'Areas of use: west less that of the line before, south, width, height in tenths of a degree; steps from code to code, "+n" for n more in a row.', areas())
