"""What the rows of a table have to be: made of the rasters of the same run, as rasterio reads them."""
import json
import os

import numpy as np
import pandas as pd
import pyproj
import rasterio

from proj_points import base_of


class Run:
    """A run's plan, grid, and bands by name: those that say what is valid first, each once."""

    def __init__(self, mosaic):
        self.folder = os.path.dirname(mosaic)
        with open(self.path('plan.json'), encoding='utf-8') as file:
            self.plan = json.load(file)
        with rasterio.open(mosaic) as raster:
            self.transform, self.shape = raster.transform, raster.shape
            self.crs = pyproj.CRS.from_wkt(raster.crs.to_wkt())
        planned = sorted(self.plan['bands'], key=lambda band: not band['isValidity'])
        self.bands = {}
        for band in planned:
            if band['name'] not in self.bands:
                self.bands[band['name']] = {**band, **self.read(band)}

    def path(self, name):
        return os.path.join(self.folder, name)

    def read(self, band):
        """The values of a band, and where it has none."""
        with rasterio.open(self.path(band['file'])) as raster:
            names = [raster.tags(b).get('BAND', raster.descriptions[b - 1]) for b in raster.indexes]
            number = names.index(band['name']) + 1 if band['name'] in names else 1
            stored, scale, nodata = raster.read(number), raster.scales[number - 1], raster.nodata
        is_null = np.isnan(stored) if nodata is None or np.isnan(nodata) else stored == nodata
        # 57 * 0.01 is not 0.57, but 57 / 100 is.
        return {'values': stored if scale == 1 else stored / round(1 / scale), 'nulls': is_null}

    def valid(self):
        """Cells where something measured has a value; where all bands say what is valid, where something is."""
        measured = [~band['nulls'] for band in self.bands.values() if not band['isValidity']]
        validity = [~band['nulls'] & (band['values'] > 0) for band in self.bands.values() if band['isValidity']]
        return np.any(measured or validity, axis=0)

    def rows(self):
        """The table: tile by tile, row by row, with NaN where there is no value."""
        tile = self.plan['target']['tileCells']
        tile_rows = self.plan['target'].get('tileRows', tile)
        row, column = np.nonzero(self.valid())
        order = np.lexsort((column, row, column // tile, row // tile_rows))
        row, column = row[order], column[order]
        x, y = self.transform * (column + 0.5, row + 0.5)
        frame = {'column': column, 'row': row, 'x': x, 'y': y}
        if self.crs.is_geographic or self.crs.is_projected:
            frame['longitude'], frame['latitude'] = self.degrees(x, y)
        for name, band in self.bands.items():
            frame[name] = np.where(band['nulls'], np.nan, band['values'])[row, column]
        return pd.DataFrame(frame)

    def degrees(self, x, y):
        """Places on the datum of the grid; NaN where the map is nowhere on the Earth."""
        base, degrees, meridian = base_of(self.crs)
        projected = pyproj.Transformer.from_crs(base, self.crs, always_xy=True)
        lon, lat = projected.transform(x, y, direction='INVERSE')
        again = projected.transform(lon, lat)
        lon, lat = np.array(lon) * degrees + meridian, np.array(lat) * degrees
        # Beyond the rim of a map PROJ goes on counting.
        is_there = np.abs(lat) <= 90 if self.crs.is_geographic else np.hypot(again[0] - x, again[1] - y) < 1
        return np.where(is_there, (lon + 180) % 360 - 180, np.nan), np.where(is_there, lat, np.nan)
