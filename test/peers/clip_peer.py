"""Cells of a grid in any CRS, clipped exactly: their outlines, densified, go through PROJ to pixels, and shapely cuts those.

Datums are no part of it: longitudes and latitudes are taken as they are, as Fractile takes those of datums close to WGS 84.
"""
import numpy as np
import rasterio
import shapely
from pyproj import CRS, Transformer

# Along a side of a cell; more for one on which points come to lie unevenly, as near a pole.
POINTS, MORE_POINTS, UNEVEN = 128, 4096, 2
# In cells: a point that does not lead back has no place on the map.
ROUND_TRIP = 1e-3
AT_POLE = 90 - 1e-9


def authalic(latitude, ellipsoid):
    """The area between the equator and a latitude; between it and the pole for latitudes beyond. Snyder, equation 3-12."""
    e = np.sqrt(1 - (ellipsoid.semi_minor_metre / ellipsoid.semi_major_metre) ** 2)
    sin = np.sin(np.radians(np.clip(latitude, -90, 90)))
    return sin if e == 0 else (sin / (1 - (e * sin) ** 2) + np.arctanh(e * sin) / e) / 2


class Clip:
    """A raster and a grid over it. Pixels weigh by the area of their rows on the ellipsoid, or all the same."""

    def __init__(self, source, grid_crs, grid, by_area):
        with rasterio.open(source) as raster:
            self.values, self.place, self.nodata = raster.read(1), raster.transform, raster.nodata
            self.crs = CRS.from_wkt(raster.crs.to_wkt())
        self.grid, self.rows = grid, np.arange(self.values.shape[0] + 1)
        self.is_same = grid_crs == self.crs
        self.from_grid = Transformer.from_crs(grid_crs, grid_crs.geodetic_crs, always_xy=True)
        self.to_raster = Transformer.from_crs(self.crs.geodetic_crs, self.crs, always_xy=True)
        self.period = 360 / self.place.a if self.crs.is_geographic else None
        self.poles = [(lat - self.place.f) / self.place.e for lat in (90, -90)] if self.period else []
        self.lines = self.position(self.rows) if by_area else self.rows.astype(float)
        self.by_area = by_area

    def latitude(self, row):
        y = self.place.f + np.asarray(row, dtype=float) * self.place.e
        return y if self.crs.is_geographic else self.to_raster.transform(np.zeros_like(y), y, direction='INVERSE')[1]

    def position(self, row):
        """Where a row's edge lies by area, in mean rows."""
        first, at, last = (authalic(self.latitude(r), self.crs.ellipsoid) for r in (0, row, self.rows[-1]))
        return self.rows[-1] * (first - at) / (first - last)

    def outline(self, row, col):
        """The densified outline in columns and rows, without jumps in longitude; None where a part of it has no place."""
        outline = self.densified(row, col, POINTS)
        if outline is None:
            return None
        # Where longitudes jump, more points do no harm.
        steps = np.hypot(*(np.diff(np.reshape(axis, (4, POINTS))) for axis in outline))
        if np.any(steps.max(axis=1) > UNEVEN * steps.min(axis=1)):
            outline = self.densified(row, col, MORE_POINTS)
        return self.unwrapped(*outline) if self.period else outline

    def densified(self, row, col, points):
        t = np.arange(points) / points
        u = np.concatenate([col + 0 * t, col + t, col + 1 + 0 * t, col + 1 - t])
        v = np.concatenate([row + t, row + 1 + 0 * t, row + 1 - t, row + 0 * t])
        x, y = self.grid * (u, v)
        if not self.is_same:
            lon, lat = self.from_grid.transform(x, y)
            if not np.all(np.isfinite(lon)):
                return None
            back = ~self.grid * np.array(self.from_grid.transform(lon, lat, direction='INVERSE'))
            if not np.all(np.hypot(back[0] - u, back[1] - v) < ROUND_TRIP):
                return None
            x, y = self.to_raster.transform(lon, lat)
        return ~self.place * (np.asarray(x), np.asarray(y))

    def unwrapped(self, columns, rows):
        """A pole has every longitude: the outline goes along it, and back along it where it goes once around."""
        at_pole = np.abs(self.latitude(rows)) >= AT_POLE
        if at_pole.any():
            start = np.flatnonzero(~at_pole)[0]
            columns, rows, at_pole = (np.roll(a, -start) for a in (columns, rows, at_pole))
            columns = np.repeat(columns, 1 + at_pole)
            places = np.flatnonzero(np.repeat(at_pole, 1 + at_pole))
            rows = np.repeat(rows, 1 + at_pole)
            columns[places[::2]], columns[places[1::2]] = columns[places[::2] - 1], columns[(places[1::2] + 1) % len(columns)]
        closed = np.unwrap(np.append(columns, columns[0]), period=self.period)
        columns, turn = closed[:-1], closed[-1] - closed[0]
        if abs(turn) > self.period / 2:
            pole = min(self.poles, key=lambda row: abs(row - rows.mean()))
            columns = np.concatenate([columns, [closed[-1], closed[-1], closed[0]]])
            rows = np.concatenate([rows, [rows[0], pole, pole]])
        return columns, rows

    def cell(self, row, col):
        """The weights of valid pixels by value, and the weight of the whole cell; None where it can't be told here."""
        outline = self.outline(row, col)
        if outline is None:
            return None
        columns, rows = outline
        top, bottom = max(0, int(np.floor(rows.min()))), min(self.rows[-1], int(np.ceil(rows.max())))
        lines = self.position(rows) if self.by_area else rows
        polygon = shapely.Polygon(np.column_stack([columns, lines]))
        found = {}
        for turn in self.turns(columns):
            moved = shapely.transform(polygon, lambda points: points + [turn, 0])
            left = max(0, int(np.floor(columns.min() + turn)))
            right = min(self.values.shape[1], int(np.ceil(columns.max() + turn)))
            if left < right and top < bottom:
                self.add(found, moved, slice(top, bottom), slice(left, right))
        return found, polygon.area

    def turns(self, columns):
        if not self.period:
            return [0]
        first = np.ceil(-columns.max() / self.period)
        last = np.floor((self.values.shape[1] - columns.min()) / self.period)
        return np.arange(first, last + 1) * self.period

    def add(self, found, polygon, rows, columns):
        row, column = np.mgrid[rows, columns]
        pixels = shapely.box(column, self.lines[row], column + 1, self.lines[row + 1])
        shapely.prepare(polygon)
        weights = np.where(shapely.contains_properly(polygon, pixels), shapely.area(pixels), 0)
        cut = shapely.intersects(polygon, pixels) & (weights == 0)
        weights[cut] = shapely.area(shapely.intersection(polygon, pixels[cut]))
        values = self.values[rows, columns]
        valid = values != self.nodata
        for value in np.unique(values[valid]):
            found[value] = found.get(value, 0) + weights[values == value].sum()
