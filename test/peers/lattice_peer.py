"""Rasters on several lattices over one grid, by numpy, PROJ and shapely: which pixels and places are whose."""
import numpy as np
import rasterio
import shapely
from pyproj import CRS, Transformer
from rasterio.transform import Affine

from clip_peer import authalic

# Along the longer side of a raster: chords of it lie within 1e-6 of a pixel.
POINTS = 4096


def first_valid(paths, out):
    """
    Writes the first valid pixels of rasters on one lattice, by numpy, over the rectangle around all of them. Returns
    its path, and which pixels any of them has.
    """
    rasters = [rasterio.open(path) for path in paths]
    pixel, nodata = rasters[0].transform, rasters[0].nodata
    places = [np.rint(~pixel * (raster.transform.c, raster.transform.f)).astype(int) for raster in rasters]
    left, top = np.min(places, axis=0)
    ends = [place + (raster.width, raster.height) for place, raster in zip(places, rasters)]
    width, height = np.max(ends, axis=0) - (left, top)
    values, is_covered = np.full((height, width), nodata, rasters[0].dtypes[0]), np.zeros((height, width), bool)
    for (column, row), raster in zip(places - np.array([left, top]), rasters):
        at = slice(row, row + raster.height), slice(column, column + raster.width)
        values[at] = np.where(values[at] == nodata, raster.read(1), values[at])
        is_covered[at] = True
    profile = {**rasters[0].profile, 'width': width, 'height': height, 'transform': pixel * Affine.translation(left, top)}
    with rasterio.open(out, 'w', **profile) as raster:
        raster.write(values, 1)
    return out, is_covered


class Footprint:
    """The densified rectangle of a raster."""

    def __init__(self, path, lattice):
        self.lattice = lattice
        with rasterio.open(path) as raster:
            crs, place = CRS.from_wkt(raster.crs.to_wkt()), raster.transform
            box = shapely.segmentize(shapely.box(0, 0, raster.width, raster.height), max(raster.shape) / POINTS)
        degrees = Transformer.from_crs(crs, crs.geodetic_crs, always_xy=True)
        self.degrees = shapely.transform(box, lambda points: np.column_stack(degrees.transform(*(place * points.T))))

    def placed(self, place):
        """Where a function puts its longitudes and latitudes, which are taken to be those of any datum close by."""
        return shapely.transform(self.degrees, lambda points: np.column_stack(place(*points.T)))


def regions(footprints, place):
    """What each lattice has, where a place is that of the first footprint which covers it."""
    taken, found = shapely.Polygon(), {}
    for footprint in footprints:
        area = footprint.placed(place)
        found[footprint.lattice] = found.get(footprint.lattice, shapely.Polygon()).union(area.difference(taken))
        taken = taken.union(area)
    return [found[lattice] for lattice in range(len(found))]


class Plane:
    """The plane of a grid's CRS where that is of equal areas; of degrees, the cylinder that has the areas of the ellipsoid."""

    def __init__(self, crs, grid, shape):
        self.crs, self.grid, self.shape = CRS.from_user_input(crs), grid, shape
        self.from_degrees = Transformer.from_crs(self.crs.geodetic_crs, self.crs, always_xy=True)
        row, column = np.indices(shape)
        x, y = grid * (np.array([column, column + 1]), np.array([row + 1, row]))
        (west, east), (south, north) = self.cylinder(x, y) if self.crs.is_geographic else (x, y)
        # Their sides are straight in either plane.
        self.cells = shapely.box(west, south, east, north)

    def cylinder(self, lon, lat):
        ellipsoid = self.crs.ellipsoid
        return np.radians(lon) * ellipsoid.semi_minor_metre**2, authalic(lat, ellipsoid)

    def place(self, lon, lat):
        return self.cylinder(lon, lat) if self.crs.is_geographic else self.from_degrees.transform(lon, lat)

    def shares(self, area):
        """Which part of each cell lies in an area."""
        return shapely.area(shapely.intersection(self.cells, area)) / shapely.area(self.cells)
