"""Sheets of a raster as the raster they were cut from, and scenes on one lattice as what numpy and GDAL make of them."""
import os
import subprocess

import numpy as np
import rasterio
from rasterio.transform import Affine

from lattice_peer import first_valid
from made_rasters import classes, write
from sheets import cut, documents
from support import CLASSES, Checks, data, fractions_of, run

WHOLE = data('nlcd-zion-30m-cog.tif')
EQUAL_AREA = ['--crs', 'EPSG:6933']
CODES = ['--classes', CLASSES]
# Column and row of the first pixel, columns, rows: with gaps between some, and one inside another.
SCENES = [(40, 0, 400, 300), (300, 100, 500, 351), (0, 200, 350, 444), (420, 180, 90, 77), (700, 420, 211, 200)]
LEFT, TOP, PIXEL, UTM = 301245, 4154985, 30, 'EPSG:32612'


def sha256(report):
    return next(file['sha256'] for file in report['files'] if file['key'] == 'mosaic.tif')


def check_sheets(checks):
    sheets = cut(WHOLE, checks.path('sheets'))
    stand_for_all = documents(sheets)
    values = [*checks.spec(kind='continuous'), '--measures', 'mean,median']
    questions = {'own CRS': CODES, 'EPSG:6933': [*CODES, *EQUAL_AREA], 'mean and median': values,
                 'mean and median in EPSG:6933': [*values, *EQUAL_AREA]}
    for name, options in questions.items():
        mosaic, whole = checks.fractile(WHOLE, f'whole {name}', *options)
        ways = {'9 sheets': sheets, 'sheets in reverse': sheets[::-1]}
        ways.update((way, [source]) for way, source in stand_for_all.items())
        for way, (first, *others) in ways.items():
            _, report = checks.fractile(first, f'{way} {name}', *others, *options)
            same = sha256(report) == sha256(whole) and len(report['sources']) == len(sheets)
            checks.check(f'{way} as the whole, {name}', same, f'{len(report["sources"])} sources, {sha256(report)[:12]}')
        # What may overlap is part of the question, whose hash is in the file.
        apart, _ = checks.fractile(sheets[0], f'apart {name}', *sheets[1:], *options, '--overlap', 'error')
        check_same(checks, f'sheets of which none may overlap as the whole, {name}', apart, mosaic)


def scenes(checks):
    """Codes with holes, each scene in a file."""
    found = []
    for number, (column, row, columns, rows) in enumerate(SCENES):
        place = Affine(PIXEL, 0, LEFT + column * PIXEL, 0, -PIXEL, TOP - row * PIXEL)
        found.append(write(checks.path(f'scene-{number}.tif'), classes((rows, columns), number), place, UTM))
    return found


def bands(mosaic):
    with rasterio.open(mosaic) as raster:
        return raster.read(), raster.transform


def check_same(checks, title, ours, theirs):
    (ours, place), (theirs, other) = bands(ours), bands(theirs)
    is_alike = ours.shape == theirs.shape and place == other
    # By their bits: NaN is nodata.
    different = np.count_nonzero(ours.view('uint32') != theirs.view('uint32')) if is_alike else ours.size
    checks.check(title, different == 0, f'{different} of {ours.size} values differ')


def check_scenes(checks):
    paths = scenes(checks)
    composite, is_covered = first_valid(paths, checks.path('composite.tif'))
    vrt, painted = checks.path('painted.vrt'), checks.path('painted.tif')
    run(['gdalbuildvrt', '-q', vrt, *paths])
    run(['gdal_translate', '-q', vrt, painted])
    for name, more in {'own CRS': [], 'EPSG:6933': EQUAL_AREA}.items():
        options = [*CODES, *more]

        def made(title, first, *others):
            return checks.fractile(first, f'{title} {name}', *others, *options)

        ours, report = made('first', *paths)
        last, _ = made('last', *paths, '--overlap', 'last')
        check_same(checks, f'scenes as the first valid pixels of numpy, {name}', ours, made('numpy', composite)[0])
        check_same(checks, f'scenes, the last counts, as GDAL paints them, {name}', last, made('painted', painted)[0])
        check_same(checks, f'a VRT of scenes as GDAL paints it, {name}', made('vrt', vrt)[0], made('painted', painted)[0])
        check_same(checks, f'the last counts as the first in reverse, {name}', last, made('reverse', *paths[::-1])[0])
        if not more:
            outside = outside_of(report, is_covered)
            gone = abs(fractions_of(report)['outside']['km2'] - outside)
            checks.within(f'outside of scenes, {name}, km2', gone, 1e-6, f'{outside:.6f} km2')
    check_refused(checks, paths, 'scenes on one lattice')


def outside_of(report, is_covered):
    grid = report['grid']
    area = grid['columns'] * grid['rows'] * grid['cellWidth'] * grid['cellHeight']
    return (area - is_covered.sum() * PIXEL**2) / 1e6


def check_refused(checks, paths, name):
    out = checks.path('refused')
    command = [*checks.command, 'run', *paths, '--overlap', 'error', *CODES, '--out', out, '--quiet']
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    named = sum(os.path.basename(path) in done.stderr for path in paths)
    checks.check(f'{name} that overlap are refused', done.returncode == 2 and named >= 2, done.stderr.strip())


def main():
    checks = Checks()
    check_sheets(checks)
    check_scenes(checks)
    checks.end()


main()
