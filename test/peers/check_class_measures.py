"""Measures of classes against exactextract and gdalwarp, on real rasters; of the whole grid in run.json against numpy."""
import os

import numpy as np
import rasterio

from extract_peer import cells_between_lines, extracted, extracted_shares
from gdalwarp_peer import warped_shares
from measures_support import EXTRACTED, TOTAL, check_equal, checks, made, pixels_of_a_cell, punch_holes
from numpy_peer import valid_pixels
from support import CODES, data, largest_difference, read_bands

# Shares that are closer are as large as each other for a peer that rounds.
TIE = 1e-6
# Less is no share at all, but what is left of 0 by gdalwarp.
NO_SHARE = 1e-12

LAND_COVER = ['nlcd-zion-30m-cog.tif', 'nlcd-zion-striped.tif']
OF_CLASSES = 'fractions,area,majority,minority,majority_fraction,variety,entropy,simpson'


class LandCover:
    """A raster of classes, its grid, and what exactextract says of the shares; of an empty cell NaN."""

    def __init__(self, title, path, codes):
        self.title, self.path, self.codes = title, path, codes
        options = ['--classes', ','.join(map(str, codes)), '--measures', OF_CLASSES]
        self.mosaic, self.report = checks.fractile(path, title, *options)
        self.bands, self.transform = read_bands(self.mosaic)
        self.shape = self.bands['variety'].shape
        self.peer = extracted(path, self.transform, self.shape, 'mode', 'minority', 'variety', 'count')
        self.is_empty = self.peer['count'] == 0
        self.valid = self.peer['count'] / pixels_of_a_cell(path, self.transform)
        every = extracted_shares(path, self.transform, self.shape, CODES)
        self.every = np.where(self.is_empty, np.nan, every)
        self.clear = cells_between_lines(path, self.transform, self.shape)


def check_classes(title, path):
    found = LandCover(title, path, CODES)
    peer, shares = found.peer, found.every
    for which, theirs in {'majority': peer['mode'], 'minority': peer['minority']}.items():
        check_codes(found, which, theirs, shares)
    check_shares(found, shares, np.where(found.is_empty, np.nan, 0))
    # Of an empty cell exactextract has no classes, fractile nothing to say.
    variety = np.where(found.is_empty, np.nan, peer['variety'])
    check_equal(f'{title}: variety as exactextract', found.bands['variety'][found.clear], variety[found.clear])
    check_warped_variety(found)
    check_class_totals(found)


def check_unlisted(title, path, codes):
    """Codes that are not in the list are one class together, which has no code: where it wins, there is no answer."""
    found = LandCover(f'{title}, classes {codes}', path, codes)
    others = sum(share for code, share in zip(CODES, found.every) if code not in codes)
    listed = [found.every[CODES.index(code)] for code in codes]
    shares = np.array([*listed, others])
    code_of = np.array([*codes, np.nan])
    order = {'majority': shares.argmax(axis=0), 'minority': np.where(shares > 0, shares, 2).argmin(axis=0)}
    for which, place in order.items():
        check_codes(found, which, code_of[place], shares)
    check_shares(found, shares, others)
    variety = np.where(found.is_empty, np.nan, (shares > 0).sum(axis=0))
    ours = found.bands['variety']
    check_equal(f'{found.title}: variety as of exactextract', ours[found.clear], variety[found.clear])


def is_clear(which, shares):
    """Cells where the next share is far enough; of one class alone it is far away in both orders."""
    order = np.sort(-shares if which == 'majority' else np.where(shares > 0, shares, 2), axis=0)
    return order[1] - order[0] > TIE


def check_codes(found, which, theirs, shares):
    """NaN of theirs is nodata of ours."""
    with rasterio.open(found.mosaic.replace('mosaic.tif', f'{which}.tif')) as raster:
        ours, nodata, dtype = raster.read(1), raster.nodata, raster.dtypes[0]
    with rasterio.open(found.path) as source:
        checks.check(f'{found.title}: {which} has the type of the source', dtype == source.dtypes[0], dtype)
    ours = np.where(ours == nodata, np.nan, ours)
    clear = is_clear(which, shares)
    check_equal(f'{found.title}: {which} as exactextract', ours[clear], theirs[clear])
    empty = np.count_nonzero(found.is_empty)
    is_nodata = bool(np.all(np.isnan(ours[found.is_empty])))
    checks.check(f'{found.title}: {which} is nodata where no pixel is valid', is_nodata, f'{empty} cells')


def check_shares(found, shares, unlisted):
    """Where codes that are not listed have more than any that is, there is no majority. A cell is 1 km2."""
    logs = np.log(shares, where=shares > 0, out=np.zeros_like(shares))
    listed = dict(zip(found.codes, shares))
    has_majority = shares[:len(listed)].max(axis=0) > unlisted - TIE
    peers = {
        'entropy': -(shares * logs).sum(axis=0),
        'simpson': 1 - (shares**2).sum(axis=0),
        'valid_fraction': found.valid,
        'majority_fraction': np.where(has_majority, shares.max(axis=0), np.nan),
        **{f'fraction_{code}': share for code, share in listed.items()},
        'unlisted': unlisted,
        **{f'area_{code}': share * found.valid for code, share in listed.items()},
        'area_unlisted': unlisted * found.valid,
    }
    for measure, theirs in peers.items():
        far = largest_difference(found.bands[measure], theirs)
        checks.within(f'{found.title}: {measure} as of exactextract frac', far, EXTRACTED)


def check_warped_variety(found):
    folder = checks.path(f'{found.title}-indicators')
    os.makedirs(folder)
    warped, _ = warped_shares(folder, found.path, found.mosaic, CODES)
    shares = np.array(list(warped.values()))
    count = np.where(np.isnan(shares[0]), np.nan, (shares > NO_SHARE).sum(axis=0))
    check_equal(f'{found.title}: variety as of gdalwarp -r average', found.bands['variety'], count)


def check_class_totals(found):
    """Of the whole grid, which covers the raster: numpy counts its pixels."""
    values, valid = valid_pixels(found.path)
    with rasterio.open(found.path) as raster:
        pixel = abs(raster.transform.a * raster.transform.e) / 1e6
    counts = np.array([np.count_nonzero(values[valid] == code) for code in CODES])
    shares = counts / counts.sum()
    p = shares[shares > 0]
    peers = {'majority_fraction': p.max(), 'variety': p.size, 'entropy': -(p @ np.log(p)), 'simpson': 1 - p @ p}
    for measure, theirs in peers.items():
        far = abs(found.report['measures'][measure][measure] - theirs)
        checks.within(f'{found.title}: {measure} in run.json as numpy', far, TOTAL)
    # Of the whole area: shares of cells are rounded before they are summed, which a small class would feel.
    areas = np.array([entry['km2'] for entry in found.report['measures']['area']['classes']])
    far = largest_difference(areas / (counts.sum() * pixel), shares)
    checks.within(f'{found.title}: area in run.json as numpy, of the whole', far, TOTAL)


def check_land_cover():
    holes = made('land-cover-with-holes', data(LAND_COVER[0]))
    punch_holes(holes)
    for title, path in [*((name, data(name)) for name in LAND_COVER), ('land cover with holes', holes)]:
        check_classes(title, path)
        check_unlisted(title, path, [2, 3, 5])


check_land_cover()
checks.end()
