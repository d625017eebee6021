"""Shares, valid area and means in cells of another CRS against exact clipping by PROJ and shapely, for CRS of every kind."""
import numpy as np
from pyproj import CRS

from clip_peer import Clip
from made_rasters import classes, heights, write
from other_crs_pairs import DEGREES, PAIRS, metres
from support import CLASSES, CODES, FLOAT_NODATA, Checks, read_bands

# Of each run, chosen by chance.
CELLS = 12
ERRORS = 0.01, 0.0002
# Classes lie on both sides of an edge, so that an error of it moves the covered area more than the shares.
VALID = 3
# Relative, for heights of 50 to 750 where edges lie within 0.0002 of a pixel; float32 rounds by 6e-8.
MEAN = 2e-6


def options_of(checks, pair, number):
    if isinstance(pair.options, list):
        return [*pair.options, '--crs', pair.grid]
    *place, side = pair.options
    template = write(checks.path(f'template-{number}.tif'), np.zeros((side, side), 'uint8'), metres(*place), pair.grid)
    return ['--template', template]


def compared(bands, clip, random):
    """The largest differences of shares and of the valid area over some cells: as shares of a cell, with its row and column."""
    valid = bands['valid_fraction']
    held = np.argwhere(valid > 0)
    shares, areas, count = [], [], 0
    for row, col in held[random.permutation(len(held))]:
        found = clip.cell(row, col)
        if found is None:
            continue
        weights, whole = found
        total = sum(weights.values())
        differences = [abs(weights.get(code, 0) / total - bands[f'fraction_{code}'][row, col]) for code in CODES]
        shares.append((max(differences) * valid[row, col], f'row {row}, column {col}'))
        areas.append((abs(total / whole - valid[row, col]), f'row {row}, column {col}'))
        count += 1
        if count == CELLS:
            break
    return max(shares, default=(np.nan, '')), max(areas, default=(np.nan, '')), count


def check_shares(checks, random, number, pair):
    source = write(checks.path(f'{number}.tif'), classes(pair.shape, number), pair.place, pair.source)
    options = options_of(checks, pair, number)
    has_rows = pair.source in (DEGREES, 'EPSG:3857')
    for weight in ['equal', 'area'] if has_rows else ['area']:
        for error, limit in zip(ERRORS, pair.limits):
            spec = checks.spec(maxError=error)
            out = f'{number}-{weight}-{error}'
            mosaic, _ = checks.fractile(source, out, '--classes', CLASSES, '--pixel-weight', weight, *options, *spec)
            bands, place = read_bands(mosaic)
            clip = Clip(source, CRS.from_user_input(pair.grid), place, has_rows and weight == 'area')
            share, area, count = compared(bands, clip, random)
            how = f'{pair.name}, pixels by {weight}, {error} px' if has_rows else f'{pair.name}, {error} px'
            checks.within(f'{how}: shares', share[0], limit, f'{count} cells, {share[1]}')
            checks.within(f'{how}: valid area', area[0], VALID * limit, f'{count} cells, {area[1]}')


def check_means(checks, random, pair):
    source = write(checks.path('heights.tif'), heights(pair.shape, 1), pair.place, pair.source, FLOAT_NODATA)
    mosaic, _ = checks.fractile(source, 'means', '--measures', 'mean', *pair.options, '--crs', pair.grid,
                                *checks.spec(maxError=ERRORS[1]))
    bands, place = read_bands(mosaic)
    clip = Clip(source, CRS.from_user_input(pair.grid), place, pair.source == DEGREES)
    cells = np.argwhere(bands['valid_fraction'] > 0.5)
    differences = []
    for row, col in random.choice(cells, CELLS, replace=False):
        weights, _ = clip.cell(row, col)
        mean = np.average(np.array([*weights], dtype='float64'), weights=[*weights.values()])
        differences.append(abs(bands['mean'][row, col] / mean - 1))
    checks.within(f'{pair.name}: means, relative', max(differences), MEAN, f'{CELLS} cells')


def main():
    checks, random = Checks(), np.random.default_rng(5)
    for number, pair in enumerate(PAIRS):
        check_shares(checks, random, number, pair)
    check_means(checks, random, next(pair for pair in PAIRS if pair.name == 'degrees to Albers'))
    checks.end()


main()
