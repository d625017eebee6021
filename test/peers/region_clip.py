"""Cells of a grid over rasters on several lattices, each clipped to what is its lattice's; how far bands are off that."""
import numpy as np
import rasterio

from clip_peer import Clip
from lattice_peer import regions
from support import CODES

# Of a cell, about.
PIXELS = 1000


class RegionClip(Clip):
    """A raster of which only what lies in a lattice's region counts."""

    def __init__(self, source, plane, footprints, lattice):
        with rasterio.open(source) as raster:
            super().__init__(source, plane.crs, plane.grid, raster.crs.is_geographic)
        self.region = regions(footprints, self.pixels)[lattice]

    def pixels(self, lon, lat):
        column, row = ~self.place * np.array(self.to_raster.transform(lon, lat))
        return column, self.position(row) if self.by_area else row

    def add(self, found, polygon, rows, columns):
        super().add(found, polygon.intersection(self.region), rows, columns)


def by_value(clips, row, col):
    """Which part of a cell has each value, and how many pixels of it there are, of the clips of all lattices."""
    shares, pixels = {}, {}
    for clip in clips:
        weights, whole = clip.cell(row, col)
        for value, weight in weights.items():
            shares[value] = shares.get(value, 0) + weight / whole
            pixels[value] = pixels.get(value, 0) + weight
    return shares, pixels


def valid_of(bands):
    return np.nan_to_num(bands['valid_fraction'])


def off_shares(bands, shares, row, col):
    valid = valid_of(bands)[row, col]
    ours = [np.nan_to_num(bands[f'fraction_{code}'][row, col]) * valid for code in CODES]
    off = [abs(shares.get(code, 0) - share) for code, share in zip(CODES, ours)]
    return max(*off, abs(sum(shares.values()) - valid))


def off_mean(bands, shares, row, col):
    """Of a cell that is hardly valid, a mean says as little."""
    valid = sum(shares.values())
    mean = sum(value * share for value, share in shares.items()) / valid if valid else 0
    return abs(np.nan_to_num(bands['mean'][row, col]) - mean) * valid


def off_sums(bands, pixels, row, col):
    count, total = sum(pixels.values()), sum(float(value) * weight for value, weight in pixels.items())
    return max(abs(np.nan_to_num(bands['count'][row, col]) - count), abs(np.nan_to_num(bands['sum'][row, col]) - total)) / PIXELS
