"""Square kilometres in run.json of a whole globe: in coarse cells of degrees, over poles, and in maps of the world to their rims."""
import numpy as np
import rasterio
from pyproj import CRS, Transformer

from clip_peer import authalic
from made_rasters import write
from other_crs_pairs import DEGREES, metres
from support import CLASSES, CODES, Checks, fractions_of

ELLIPSOID = CRS.from_user_input(DEGREES).ellipsoid
RADIUS = ELLIPSOID.semi_major_metre
# Relative, in degrees: areas in run.json are rounded to 2^-30 of a cell. In maps: edges and rims within 0.0002 of a pixel of 1 degree.
EXACT, MAPPED, ERROR = 2e-8, 5e-6, 0.0002
# Within a cell pixels weigh by their area on the ground, which a map that is not of equal areas does not show.
UNEQUAL = 1e-4


def ground(latitude):
    """km2 from the equator to a latitude, per degree of longitude, on the ellipsoid."""
    return np.radians(1) * ELLIPSOID.semi_minor_metre**2 * authalic(latitude, ELLIPSOID) / 1e6


def sphere(latitude):
    """The same on the sphere that Mollweide takes latitudes to be on."""
    return np.radians(1) * RADIUS**2 * np.sin(np.radians(latitude)) / 1e6


def polar(latitude):
    """The same in the plane of a polar stereographic map, from the pole and negative."""
    x, y = Transformer.from_crs(DEGREES, 'EPSG:3413', always_xy=True).transform(np.zeros_like(latitude), latitude)
    return -np.radians(1) * (x**2 + y**2) / 2 / 1e6


def globe(pixel):
    """Classes in zones of ten degrees and quarters of the way around."""
    row, column = np.indices((round(180 / pixel), round(360 / pixel)))
    return (1 + (row * pixel // 10) % 4 + 4 * (column * pixel // 90 % 2)).astype('uint8')


def zones_of(values, place, area):
    """km2 of each class by the formula of a zone's area."""
    lines = area(place.f + place.e * np.arange(len(values) + 1.0))
    rings = (lines[:-1] - lines[1:]) * place.a
    return np.array([((values == code).sum(axis=1) * rings).sum() for code in CODES])


def check(checks, name, raster, options, area, tolerance):
    with rasterio.open(raster) as source:
        right = zones_of(source.read(1), source.transform, area)
    _, report = checks.fractile(raster, name.replace(' ', '-').replace(':', '-'), '--classes', CLASSES, *options)
    ours = np.array([entry['km2'] for entry in fractions_of(report)['classes']])
    held = right > 0
    checks.within(f'{name}: km2 of classes as zones, relative', np.max(np.abs(ours[held] / right[held] - 1)), tolerance,
                  f'{ours.sum():.3f} of {right.sum():.3f} km2')


def check_degrees(checks):
    """Known: 43588.0 and 50052.7 km2; 510065621.7 km2 each."""
    high = np.ones((600, 600), 'uint8')
    high[300:] = 2
    path = write(checks.path('high.tif'), high, metres(0, 75, 5 / 600), DEGREES)
    check(checks, 'cells of 5 degrees', path, ['--cell-size', '5'], ground, EXACT)
    path = write(checks.path('ones.tif'), np.ones((180, 360), 'uint8'), metres(-180, 90, 1), DEGREES)
    place = rasterio.Affine(2.5, 0, -181.25, 0, -180 / 95, 90 + 90 / 95)
    template = write(checks.path('template.tif'), np.zeros((96, 144), 'uint8'), place, DEGREES)
    for name, options in [('180 degrees', ['--cell-size', '180']), ('7 degrees', ['--cell-size', '7']),
                          ('a template over the poles', ['--template', template])]:
        check(checks, f'the earth in cells of {name}', path, options, ground, EXACT)


def check_maps(checks):
    fine = checks.spec(maxError=ERROR)
    west = write(checks.path('west.tif'), globe(1), metres(-180, 90, 1), DEGREES)
    east = write(checks.path('east.tif'), np.roll(globe(1), 180, axis=1), metres(0, 90, 1), DEGREES)
    north = write(checks.path('north.tif'), globe(1)[:60], metres(-180, 90, 1), DEGREES)
    for name, path in [('180 W to 180 E', west), ('0 to 360 E', east)]:
        check(checks, f'{name} to EPSG:6933', path, ['--crs', 'EPSG:6933', '--cell-size', '100km', *fine], ground, MAPPED)
        check(checks, f'{name} to EPSG:8857', path, ['--crs', 'EPSG:8857', '--cell-size', '250km', *fine], ground, MAPPED)
        check(checks, f'{name} to ESRI:54009', path, ['--crs', 'ESRI:54009', '--cell-size', '250km', *fine], sphere, MAPPED)
    for code, area, tolerance in [('EPSG:6931', ground, MAPPED), ('EPSG:3413', polar, UNEQUAL)]:
        check(checks, f'north of 30 to {code}', north, ['--crs', code, '--cell-size', '100km', *fine], area, tolerance)


def main():
    checks = Checks()
    check_degrees(checks)
    check_maps(checks)
    checks.end()


main()
