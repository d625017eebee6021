"""Points in CRS of all kinds as PROJ projects them: proj_points.py > test/crs/projected-points.tsv

The file has a line a CRS: its code or WKT, and after tabs points by longitude and latitude in degrees from Greenwich
on its own datum, and x and y in its units. check_projection.py compares more CRS.
"""
import re
import warnings

import numpy as np
from pyproj import CRS, Transformer
from pyproj.database import query_crs_info
from pyproj.exceptions import ProjError

warnings.simplefilter('ignore')

# WKT has names and codes where ours has one; areas of use fill lines.
USAGE = re.compile(r',USAGE\[SCOPE\["[^"]*"\],AREA\["[^"]*"\],BBOX\[[^\]]*\]\]')
OTHERS = ['ESRI:54009', 'ESRI:54008', 'ESRI:54010', 'ESRI:102001', 'ESRI:102003', 'ESRI:102008', 'ESRI:102039', 'ESRI:102017',
          'ESRI:102718', 'ESRI:54034',
          '+proj=sinu +R=6371007.181', '+proj=laea +lat_0=45 +lon_0=-100 +R=6370997', '+proj=cea +lat_ts=30 +R=6371228',
          '+proj=lcc +lat_1=30 +lat_2=60 +lat_0=40 +lon_0=-97 +R=6370000', '+proj=lcc +lat_1=0 +lat_2=60 +lat_0=30 +ellps=WGS84',
          '+proj=aea +lat_1=-60 +lat_2=0 +lat_0=-30 +lon_0=178 +ellps=WGS84', '+proj=tmerc +lon_0=9 +k_0=0.9996 +R=6371000',
          '+proj=geos +h=35786023 +lon_0=-75 +sweep=x +ellps=GRS80', '+proj=geos +h=35785831 +a=6378169 +b=6356583.8',
          '+proj=aeqd +lat_0=53 +lon_0=24 +datum=WGS84', '+proj=stere +lat_0=52 +lon_0=19 +k_0=0.9999 +ellps=WGS84',
          '+proj=stere +lat_0=90 +lat_ts=60 +lon_0=10 +R=6370000', '+proj=bonne +lat_1=40 +ellps=WGS84', '+proj=eqearth +R=6371000',
          '+proj=eqc +lat_ts=40 +R=6371000', '+proj=gnom +lat_0=40 +lon_0=10 +R=6371000', '+proj=ortho +lat_0=-20 +lon_0=170 +R=6371000',
          '+proj=omerc +no_uoff +lat_0=57 +lonc=-133 +alpha=-36.87 +gamma=-36.87 +k=0.9999 +ellps=GRS80',
          '+proj=utm +zone=32 +ellps=intl +pm=paris', '+proj=somerc +lat_0=47 +lon_0=7.4 +ellps=bessel']
# Named in docs, in much use, or of a kind of their own: feet, grads, other meridians, axes that go west and south, north
# before east.
KNOWN = [2053, 2056, 2154, 2163, 2193, 2225, 2263, 2985, 3031, 3032, 3034, 3035, 3078, 3109, 3112, 3168, 3347, 3375, 3376,
         3395, 3408, 3410, 3413, 3571, 3577, 3785, 3832, 3857, 3978, 3979, 3994, 3995, 4087, 5041, 5042, 5070, 5247, 5514,
         5880, 5936, 6201, 6350, 6931, 6932, 6933, 8857, 8858, 9311, 21781, 22234, 23700, 25832, 26912, 26918, 26931, 27563,
         27572, 27700, 28992, 29101, 29702, 29873, 29902, 31370, 32601, 32618, 32633, 32660, 32631, 32733, 32761]
# Methods that are not proj4's (src/crs/conformal-methods.ts): their points have more digits.
OURS = re.compile(r'Conic Conformal|Stereographic|Krovak|^Mercator|Pseudo.Mercator|Oblique Mercator')
# Of degrees.
PLACES = 3
POINTS, OF_KNOWN, OF_OTHERS = 15, 140, 160


def crs_of(text):
    return CRS.from_user_input(f'{text} +type=crs' if text.startswith('+') else text)


def projected_codes():
    """Codes of all projected CRS that have an area of use and a conversion, with that area."""
    for info in query_crs_info(auth_name='EPSG', pj_types=['PROJECTED_CRS'], allow_deprecated=True):
        area = info.area_of_use
        # Some deprecated ones have an area without bounds.
        if area and area.west >= -180 and CRS.from_epsg(int(info.code)).coordinate_operation and int(info.code) < 65535:
            yield int(info.code), (area.west, area.south, area.east, area.north)


def base_of(crs):
    """The geographic CRS below, degrees in its unit, and the longitude of its meridian."""
    base = crs.geodetic_crs.to_2d() if len(crs.geodetic_crs.axis_info) == 3 else crs.geodetic_crs
    meridian = base.prime_meridian
    return base, np.degrees(base.axis_info[0].unit_conversion_factor), meridian.longitude * np.degrees(meridian.unit_conversion_factor)


def points_of(crs, box, count, random):
    """Points inside a box of degrees: longitude, latitude, x and y; none for a method that PROJ has no formulas for."""
    base, degrees, meridian = base_of(crs)
    west, south, east, north = box
    lon = random.uniform(west, east + 360 if east < west else east, count)
    lon = np.round(np.where(lon > 180, lon - 360, lon), PLACES)
    lat = np.round(random.uniform(south, north, count), PLACES)
    try:
        transformer = Transformer.from_crs(base, crs, always_xy=True)
    except ProjError:
        return []
    x, y = transformer.transform((lon - meridian) / degrees, lat / degrees)
    return np.column_stack([lon, lat, x, y]).tolist()


def text_of(point, digits):
    """Four numbers, without zeros that say nothing."""
    lon, lat, x, y = point
    return ' '.join(f'{value:.{places}f}'.rstrip('0').rstrip('.') for value, places in
                    [(lon, PLACES), (lat, PLACES), (x, digits), (y, digits)])


def box_around(crs):
    """Of a CRS without an area of use: the middle of its map."""
    values = {p.name: p.value for p in crs.coordinate_operation.params}
    middle = next((v for name, v in values.items() if 'Longitude' in name), 0) + base_of(crs)[2]
    south = next((v for name, v in values.items() if name.startswith('Latitude of') and 'parallel' not in name), 0)
    return middle - 18 if middle > -160 else middle, max(-88, south - 20), middle if middle > 160 else middle + 18, min(88, south + 20)


def main():
    random = np.random.default_rng(3)
    by_method = {}
    for code, box in projected_codes():
        by_method.setdefault(CRS.from_epsg(code).coordinate_operation.method_name, []).append((code, box))
    chosen = {}
    for codes in by_method.values():
        step = max(1, len(codes) // 25)
        chosen.update({code: box for code, box in codes if code in KNOWN})
        chosen.update(dict(codes[::step]))
    lines = []
    for code, box in sorted(chosen.items()):
        crs = CRS.from_epsg(code)
        lines.append([f'EPSG:{code}', crs, points_of(crs, box, OF_KNOWN if code in KNOWN else POINTS, random)])
    for text in OTHERS:
        crs = crs_of(text)
        wkt = USAGE.sub('', crs.to_wkt('WKT2_2019'))
        lines.append([wkt, crs, points_of(crs, box_around(crs), OF_OTHERS, random)])
    for name, crs, points in lines:
        metres = 7 if OURS.search(crs.coordinate_operation.method_name) else 5
        digits = metres + round(np.log10(crs.axis_info[0].unit_conversion_factor))
        if points:
            print(name, *(text_of(point, digits) for point in points), sep='\t')


if __name__ == '__main__':
    main()
