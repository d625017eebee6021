"""CRS as users name them: GDAL reads the same from a raster of ours as it makes of the name."""
import re

from crs_peers import gdal, ours
from pyproj.database import query_crs_info
from support import Checks

ESRI = [*range(53001, 53100), *range(54001, 54100), *range(102001, 102041), 102100, 102718, 102629, 102700]
FORMS = ['epsg:3035', 'urn:ogc:def:crs:EPSG::5070', 'http://www.opengis.net/def/crs/EPSG/0/3577', 'OGC:CRS84', 'WGS84', 'NAD83',
         'EPSG:4979', 'urn:ogc:def:crs:ESRI::54009']
# With heights, which have no part in a grid.
COMPOUND = {'EPSG:5498': 'EPSG:4269', 'EPSG:32631+5773': 'EPSG:32631'}
REFUSED = ['EPSG:4978', 'EPSG:5773', 'EPSG:123456', '+proj=moll', 'nonsense', '']


def codes(authority):
    """Every code of a plane or of longitude and latitude, deprecated ones, too."""
    kinds = ['PROJECTED_CRS', 'GEOGRAPHIC_2D_CRS']
    return sorted(int(info.code) for info in query_crs_info(authority, pj_types=kinds, allow_deprecated=True))


def check(checks, what, names):
    """Names that both sides take mean the same; what ours refuses alone is named."""
    known = gdal('known', names)
    paths = {name: checks.path(f'{re.sub("[^A-Za-z0-9]", "-", name)}.tif') for name in known}
    answers = ours(names={paths[name]: name for name in known})['rasters']
    refused = {name: answers[path]['error'] for name, path in paths.items() if 'error' in answers[path]}
    taken = [name for name in known if name not in refused]
    wrong = [name for name, is_same in zip(taken, gdal('same', [(paths[name], name) for name in taken])) if not is_same]
    checks.check(f'{what}: {len(taken)} of {len(names)}', taken and not wrong, ', '.join(wrong[:12]))
    return refused


checks = Checks()
refused = check(checks, 'codes of the EPSG dataset', [f'EPSG:{code}' for code in codes('EPSG')[::5]])
others = {name: error for name, error in refused.items() if ' is another CRS (' not in error}
checks.check('what is refused is deprecated and another CRS today', not others, '; '.join(list(others.values())[:5]))
refused = check(checks, 'codes of Esri', [f'ESRI:{code}' for code in ESRI])
checks.check('codes of Esri that are not here', len(refused) < 40, ', '.join(refused))
refused = check(checks, 'other forms of names', FORMS)
checks.check('all of them are taken', not refused, ', '.join(refused.values()))
paths = {name: checks.path(f'compound-{i}.tif') for i, name in enumerate(COMPOUND)}
ours(names={path: name for name, path in paths.items()})
checks.check('the horizontal part of others', all(gdal('same', [(paths[name], part) for name, part in COMPOUND.items()])))
answers = ours(names={checks.path(f'{i}.tif'): name for i, name in enumerate(REFUSED)})['rasters']
checks.check('what is no CRS for a grid is refused', all('InvalidInputError' in answer.get('error', '') for answer in answers.values()),
             '; '.join(answer.get('error', 'taken') for answer in answers.values()))
checks.end()
