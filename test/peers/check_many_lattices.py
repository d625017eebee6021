"""A real raster resampled to lattices of two CRS that overlap: each place counts once, cut where PROJ and shapely cut."""
import numpy as np

from many_lattices import GRIDS, ManyLattices
from support import Checks, data, run

WHOLE = data('nlcd-zion-30m-cog.tif')
# CRS, pixel size, and west, south, east and north: within the raster, and none has its pixels.
WEST = 'EPSG:26911', 30, (836000, 4118510, 857000, 4157000)
EAST = 'EPSG:26912', 30, (312345, 4112345, 334995, 4152995)
MIDDLE = 'EPSG:26912', 30, (314355, 4112345, 328995, 4152995)
DEGREES = 'EPSG:4269', 1 / 3600, (-113.1472, 37.143, -112.9531, 37.4487)
# Both on the lattice of the west, each reaching into the other and into the middle.
LEFT = 'EPSG:26911', 30, (836000, 4118510, 851000, 4157000)
RIGHT = 'EPSG:26911', 30, (848000, 4125020, 865010, 4150010)
# In their order, with the number of each one's lattice.
CASES = {
    'two zones of UTM': [(WEST, 0), (EAST, 1)],
    'two zones of UTM, swapped': [(EAST, 0), (WEST, 1)],
    'degrees and UTM': [(DEGREES, 0), (EAST, 1)],
    'another lattice between two of one': [(LEFT, 0), (MIDDLE, 1), (RIGHT, 0)],
    'three lattices': [(MIDDLE, 0), (DEGREES, 1), (WEST, 2)],
}


def warped(checks, place):
    crs, pixel, bounds = place
    path = checks.path(f'{crs}-{bounds[0]}-{bounds[2]}.tif')
    run(['gdalwarp', '-q', '-overwrite', '-r', 'near', '-t_srs', crs, '-tr', str(pixel), str(pixel),
         '-te', *map(str, bounds), WHOLE, path])
    return path


def main():
    checks, random = Checks(), np.random.default_rng(5)
    for name, places in CASES.items():
        sources = [(warped(checks, place), lattice) for place, lattice in places]
        for crs in GRIDS:
            case = ManyLattices(checks, name, sources, crs)
            case.check_cells_covered()
            case.check_areas()
            case.check_clipped(random)
            case.check_resampled(WHOLE)
            if not name.endswith('swapped'):
                case.check_order()
        case.check_refused()
    checks.end()


main()
