"""Shares in cells of another CRS beside other tools: exactextract with outlines by PROJ, and gdalwarp -r average, which is only told."""
import numpy as np
import rasterio
from exactextract import exact_extract
from pyproj import CRS

from clip_peer import Clip
from made_rasters import classes, write
from other_crs_pairs import PAIRS
from support import CLASSES, CODES, Checks, read_bands, run

NAMES = ['UTM to EASE-Grid', 'UTM to degrees', 'degrees to Albers']
CELLS = 200
# Edges lie within 0.0002 of a pixel; exactextract keeps coverage fractions in float32.
FINE, TOLERANCE = 0.0002, 3e-6


def extracted(source, clip, places):
    """The share of each code in each of some cells, by exactextract: its pixels all weigh the same."""
    features = []
    for row, col in places:
        columns, rows = clip.outline(row, col)
        ring = list(zip(*(clip.place * (columns, rows))))
        geometry = {'type': 'Polygon', 'coordinates': [[*ring, ring[0]]]}
        features.append({'type': 'Feature', 'properties': {}, 'geometry': geometry})
    with rasterio.open(source) as raster:
        cells = [feature['properties'] for feature in exact_extract(raster, features, ['unique', 'frac'])]
    found = [dict(zip(cell['unique'], cell['frac'])) for cell in cells]
    return np.array([[cell.get(code, 0) for code in CODES] for cell in found])


def averaged(checks, source, mosaic):
    """The share of each code in the valid area of each cell by gdalwarp, from a raster of 0, 1 and nodata each."""
    with rasterio.open(mosaic) as grid:
        frame = ['-t_srs', grid.crs.to_wkt(), '-te', *map(repr, map(float, grid.bounds)), '-ts', str(grid.width), str(grid.height)]
    shares = []
    for code in CODES:
        bit, cells = checks.path('bit.tif'), checks.path('cells.tif')
        with rasterio.open(source) as raster:
            values = raster.read(1)
            write(bit, np.where(values == raster.nodata, raster.nodata, values == code).astype('uint8'), raster.transform, raster.crs)
        run(['gdalwarp', '-q', '-overwrite', '-r', 'average', '-et', '0', '-ot', 'Float64', '-dstnodata', '-1', *frame, bit, cells])
        with rasterio.open(cells) as raster:
            shares.append(raster.read(1))
    return np.array(shares)


def check(checks, random, pair):
    source = write(checks.path('source.tif'), classes(pair.shape, 3), pair.place, pair.source)
    options = ['--classes', CLASSES, '--pixel-weight', 'equal', '--crs', pair.grid, *pair.options, *checks.spec(maxError=FINE)]
    mosaic, _ = checks.fractile(source, pair.name.replace(' ', '-'), *options)
    bands, place = read_bands(mosaic)
    clip = Clip(source, CRS.from_user_input(pair.grid), place, by_area=False)
    # Of whole cells: in others gdalwarp's averages are known to be off.
    held = np.argwhere(bands['valid_fraction'] > 0.8)
    places = held[random.permutation(len(held))[:CELLS]]
    ours = np.array([bands[f'fraction_{code}'] for code in CODES])
    here = ours[:, places[:, 0], places[:, 1]].T
    difference = np.abs(extracted(source, clip, places) - here)
    checks.within(f'{pair.name}: shares as exactextract has them', difference.max(), TOLERANCE,
                  f'mean {difference.mean():.2g}, {len(places)} cells')
    apart = np.abs(averaged(checks, source, mosaic)[:, places[:, 0], places[:, 1]].T - here)
    print(f'      gdalwarp -r average differs by {apart.mean():.2g} on average, and by up to {apart.max():.2g}: it takes for a '
          'cell the upright rectangle of pixels between its upper left and lower right corners', flush=True)


def main():
    checks, random = Checks(), np.random.default_rng(9)
    for name in NAMES:
        check(checks, random, next(pair for pair in PAIRS if pair.name == name))
    checks.end()


main()
