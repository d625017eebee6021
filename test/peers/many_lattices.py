"""Rasters on several lattices over a grid, as a run has them, against what PROJ and shapely have."""
import itertools
import subprocess

import numpy as np
import rasterio
import shapely

from lattice_peer import Footprint, Plane, first_valid, regions
from region_clip import RegionClip, by_value, off_mean, off_shares, off_sums, valid_of
from support import CLASSES, CODES, fractions_of, read_bands

BOUNDS = '-113.3,37.05,-112.8,37.6@EPSG:4326'
GRIDS = {'EPSG:6933': ['--crs', 'EPSG:6933'], 'EPSG:4326': ['--crs', 'EPSG:4326', '--cell-size', '30s']}
FINE = 0.0002
# Of a cell: less is rounding.
NOTHING = 1e-9
# Of a cell, bands being float32; and where edges of cells lie within 0.0002 of a pixel.
ROUNDED, DRAWN = 1e-7, 1e-5
# Of codes up to 8.
VALUES = 2e-5
# Of the grid: km2 in run.json are rounded to 2^-30 of a cell; each source's rim weighs by pixels of its own CRS.
EXACT, PARTED, RIM = 1e-10, 1e-9, 1e-7
CELLS = 12
# What resampling moves lies along edges, and a cell that lattices meet in has half as many more of them.
MOVED = 2
NUMBERS = itertools.count()


def with_holes(path, seed):
    """A copy with holes of nodata, none of which lets another lattice show through."""
    with rasterio.open(path) as raster:
        values, profile = raster.read(1), raster.profile
    row, column = np.indices(values.shape)
    hole = ((row // 61 + column // 47 + seed) % 5 == 0) | (np.random.default_rng(seed).random(values.shape) < 0.02)
    copy = path.replace('.tif', f'-holes-{next(NUMBERS)}.tif')
    with rasterio.open(copy, 'w', **profile) as raster:
        raster.write(np.where(hole, profile['nodata'], values).astype(values.dtype), 1)
    return copy


def covered(report):
    """km2 of valid pixels and of nodata, and of the grid."""
    found = fractions_of(report)
    parts = [*(entry['km2'] for entry in found['classes']), found['unlisted']['km2'], found['nodata']['km2']]
    return sum(parts), sum(parts) + found['outside']['km2']


class ManyLattices:
    """Rasters without nodata, in their order, each with the number of its lattice; numbers are in order, too."""

    def __init__(self, checks, name, sources, crs):
        self.checks, self.name, self.options = checks, f'{name} to {crs}', GRIDS[crs]
        self.paths, self.lattices = zip(*sources)
        self.holes = [with_holes(path, seed) for seed, path in enumerate(self.paths)]
        self.bands, grid, self.report = self.made(self.paths)
        self.plane = Plane(crs, grid, self.bands['valid_fraction'].shape)
        self.footprints = [Footprint(path, lattice) for path, lattice in sources]
        self.union = shapely.union_all([footprint.placed(self.plane.place) for footprint in self.footprints])
        self.shares = np.array([self.plane.shares(region) for region in regions(self.footprints, self.plane.place)])
        self.parted = self.shares.sum(axis=0)
        self.is_mixed, self.is_whole = (self.shares > NOTHING).sum(axis=0) > 1, self.parted > 1 - NOTHING

    def made(self, paths, *more):
        """Bands of a run, its grid, and its report."""
        options = ['--classes', CLASSES, '--bounds', BOUNDS, *self.options, *self.checks.spec(maxError=FINE), *more]
        mosaic, report = self.checks.fractile(paths[0], f'run-{next(NUMBERS)}', *paths[1:], *options)
        return *read_bands(mosaic), report

    def of_lattice(self, paths, lattice):
        return [path for path, own in zip(paths, self.lattices) if own == lattice]

    def within(self, title, *figures):
        self.checks.within(f'{self.name}: {title}', *figures)

    def check_cells_covered(self):
        valid, both = valid_of(self.bands), self.is_mixed & self.is_whole
        count = f'{np.sum(both)} of several lattices, {np.sum(self.is_whole & ~both)} of one'
        self.within('cells within all sources are covered once', np.abs(valid - 1)[self.is_whole].max(), 0, count)
        off = np.abs(valid - self.parted)[self.is_mixed]
        self.within('cells of several lattices as parted', off.max(), ROUNDED, f'{len(off)} cells')

    def check_areas(self):
        """The rim of all sources is that of each alone; all else is by area, and the sum is that of the union."""
        count = range(len(self.shares))
        alone = np.array([valid_of(self.made(self.of_lattice(self.paths, lattice))[0]) for lattice in count])
        expected = np.where(self.is_mixed, self.parted, np.where(self.shares > NOTHING, alone, 0).sum(axis=0))
        (total, grid), (all_valid, _) = covered(self.made(self.holes)[2]), covered(self.report)
        self.within('nodata is covered as what is valid, of the grid', abs(total - all_valid) / grid, EXACT)
        km2 = np.sum(expected * shapely.area(self.plane.cells)) / 1e6
        self.within('area as of sources alone and as parted, of the grid', abs(total - km2) / grid, PARTED,
                    f'{total:.6f} of {grid:.3f} km2')
        union = self.union.area / 1e6
        self.within('area as that of the union, of the grid', abs(total - union) / grid, RIM, f'{union:.6f} km2')

    def check_clipped(self, random):
        """Some cells where lattices meet and beside them, with holes."""
        bands, _, _ = self.made(self.holes)
        values = self.values(self.holes)
        clips = []
        for lattice in range(len(self.shares)):
            whole, _ = first_valid(self.of_lattice(self.holes, lattice), self.checks.path('first-valid.tif'))
            clips.append(RegionClip(whole, self.plane, self.footprints, lattice))
        near = np.any([np.roll(self.is_mixed, step, axis) for step in (-1, 1) for axis in (0, 1)], axis=0)
        for kind, where in {'where lattices meet': self.is_mixed, 'beside': near & ~self.is_mixed & (self.parted > 0)}.items():
            cells = random.permutation(np.argwhere(where))[:CELLS]
            found = [by_value(clips, *cell) for cell in cells]
            off = [off_shares(bands, shares, *cell) for cell, (shares, _) in zip(cells, found)]
            self.within(f'cells {kind} as clipped', max(off), DRAWN, f'{len(cells)} of {where.sum()} cells')
            off = [off_mean(values, shares, *cell) for cell, (shares, _) in zip(cells, found)]
            self.within(f'means of cells {kind} as clipped, of the cell', max(off), VALUES)
            # Where rows differ in area, clips have areas in place of pixels.
            if not any(clip.by_area for clip in clips):
                off = [off_sums(values, pixels, *cell) for cell, (_, pixels) in zip(cells, found)]
                self.within(f'counts and sums of cells {kind} as clipped, of the cell', max(off), VALUES)

    def values(self, paths):
        options = ['--bounds', BOUNDS, *self.options, '--measures', 'mean,count,sum']
        spec = self.checks.spec(maxError=FINE, kind='continuous')
        return read_bands(self.checks.fractile(paths[0], f'run-{next(NUMBERS)}', *paths[1:], *options, *spec)[0])[0]

    def check_resampled(self, whole):
        """Against the raster that all were resampled from."""
        bands, _, _ = self.made([whole])
        off = np.max([np.abs(self.bands[f'fraction_{code}'] - bands[f'fraction_{code}']) for code in CODES], axis=0)
        several, one = off[self.is_whole & self.is_mixed], off[self.is_whole & ~self.is_mixed]
        says = f'largest {several.max():.3g}; cells of one lattice {one.mean():.3g}, {one.max():.3g}'
        self.within('shares as before resampling, mean', several.mean(), MOVED * one.mean(), says)

    def check_order(self):
        """Reversed, other places count, and the area is the same."""
        bands, _, report = self.made(self.paths[::-1])
        (total, grid), (ours, _) = covered(report), covered(self.report)
        differ = np.any([np.nan_to_num(bands[name]) != np.nan_to_num(self.bands[name]) for name in bands], axis=0).sum()
        self.checks.check(f'{self.name}: reversed, other pixels count', differ > 0, f'{differ} cells differ')
        self.within('reversed, the area is the same, of the grid', abs(total - ours) / grid, RIM)
        last, _, _ = self.made(self.paths, '--overlap', 'last')
        same = all(np.array_equal(last[name], bands[name], equal_nan=True) for name in bands)
        self.checks.check(f'{self.name}: the last counts as the first in reverse', same)

    def check_refused(self):
        options = [*self.options, '--classes', CLASSES, '--overlap', 'error', '--out', self.checks.path('refused'), '--quiet']
        command = [*self.checks.command, 'run', *self.paths, *options]
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        named = all(path in done.stderr for path in self.paths)
        self.checks.check(f'{self.name}: refused where none may overlap', done.returncode == 2 and named, done.stderr.strip())
