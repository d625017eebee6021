"""CRS of every kind, in every spelling: what they mean, which are the same, and what GDAL reads from the results."""
import itertools
import json
import subprocess

from crs_peers import gdal, ours
from support import Checks

EPSG = [
    # geographic: degrees, grads, other meridians and planets
    4326, 4269, 4267, 4258, 4283, 4674, 4807, 4902, 4979,
    # UTM on several datums, near twins of each other
    26912, 32612, 26712, 32712, 25832, 31983, 28355, 7855,
    # equal area
    5070, 6350, 3577, 3035, 6931, 6932, 6933, 8857, 3005,
    # conformal cones, feet of both kinds
    2154, 3034, 3347, 3978, 2227, 2225, 2256, 2263, 6200, 31370, 27572, 3360,
    # Mercator of all kinds
    3857, 3395, 3994, 3832, 3001,
    # polar and oblique stereographic
    3031, 3413, 3995, 5041, 32661, 28992, 2171,
    # oblique Mercator, Krovak, axes that go south and west, north before east
    2056, 3168, 3078, 5514, 5513, 2053, 2193, 31467, 3301, 29702,
    # others
    27700, 4087, 27200, 5880, 3375, 3068, 2163,
]
DEFINITIONS = {
    **{f'epsg{code}': f'EPSG:{code}' for code in EPSG},
    **{f'esri{code}': f'ESRI:{code}' for code in (
        54009, 54012, 54030, 54052, 54008, 54017, 54034, 102001, 102003, 102008, 102039, 102100, 102021, 102017, 102718)},
    'goode-ocean': 'ESRI:54053',
    'modis': '+proj=sinu +R=6371007.181 +units=m',
    'geos-x': '+proj=geos +h=35786023 +lon_0=-75 +sweep=x +ellps=GRS80',
    'geos-y': '+proj=geos +h=35785831 +lon_0=0 +sweep=y +a=6378169 +b=6356583.8',
    'rotated-sphere': '+proj=ob_tran +o_proj=longlat +o_lon_p=-162 +o_lat_p=39.25 +lon_0=180 +R=6371229',
    'rotated': '+proj=ob_tran +o_proj=longlat +o_lon_p=0 +o_lat_p=37.5 +lon_0=357.5 +ellps=WGS84',
    'wrf': '+proj=lcc +lat_1=30 +lat_2=60 +lat_0=40 +lon_0=-97 +R=6370000',
    'daymet': '+proj=lcc +lat_0=42.5 +lon_0=-100 +lat_1=25 +lat_2=60 +datum=WGS84',
    'own-albers': '+proj=aea +lat_0=23 +lon_0=-96 +lat_1=29.5 +lat_2=45.5 +datum=NAD83',
    'own-albers-wgs84': '+proj=aea +lat_0=23 +lon_0=-96 +lat_1=29.5 +lat_2=45.5 +datum=WGS84',
    'own-albers-feet': '+proj=aea +lat_0=23 +lon_0=-96 +lat_1=29.5 +lat_2=45.5 +datum=NAD83 +units=us-ft',
    'shifted-27700': '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400001 +y_0=-100000 +ellps=airy',
    'laea-sphere': '+proj=laea +lat_0=45 +lon_0=-100 +R=6370997',
    'aeqd': '+proj=aeqd +lat_0=53 +lon_0=24 +datum=WGS84',
    'grs80': '+proj=longlat +ellps=GRS80',
    'wgs84-ellipsoid': '+proj=longlat +ellps=WGS84',
    'moon': 'GEOGCS["Moon 2000",DATUM["D_Moon_2000",SPHEROID["Moon_2000_IAU_IAG",1737400,0]],PRIMEM["Greenwich",0],'
            'UNIT["Decimal_Degree",0.0174532925199433]]',
    'arc-seconds': 'GEOGCS["seconds",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
                   'UNIT["arc-second",4.84813681109536e-06]]',
    'radians': 'GEOGCS["radians",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
               'UNIT["radian",1]]',
    'site': 'LOCAL_CS["site",UNIT["metre",1]]',
    'site-feet': 'LOCAL_CS["site in feet",UNIT["foot",0.3048]]',
    'heights': 'EPSG:5498',
    'bound': '+proj=utm +zone=32 +ellps=intl +towgs84=-87,-98,-121',
}
# The same plane in another order of axes, which GDAL tells apart: coordinates of rasters are east and north in any case.
# Heights play no part, and planes of different names are different planes.
OURS = {('epsg4326', 'epsg4979'), ('epsg4269', 'heights')}


IMAGINE = 'IMAGINE GeoTIFF Support\nCopyright 1991 by ERDAS, Inc.\n@(#)$RCSfile$ $Date$\nProjection Name = UTM\nUnits = {0}\nGeoTIFF Units = {0}'
OWN = {1024: 1, 2048: 4269, 3072: 32767, 3074: 16012}
USER = {1024: 2, 2048: 32767, 2050: 6326}
KEYS = {
    'a code': {1024: 1, 3072: 26912}, 'a geographic code': {1024: 2, 2048: 4326}, 'grads of a code': {1024: 2, 2048: 4807},
    'a code and feet': {1024: 1, 3072: 2853, 3076: 9003}, 'a code and a unit of its own': {1024: 1, 3072: 26912, 3076: 32767, 3077: 0.5},
    'a code and a size alone': {1024: 1, 3072: 26912, 3077: 0.5}, 'a code and an unknown unit': {1024: 1, 3072: 26912, 3076: 1234},
    'a code in US feet': {1024: 1, 3072: 2227}, 'a code and another datum': {1024: 1, 3072: 26912, 2048: 4326},
    'a code and another ellipsoid': {1024: 1, 3072: 26912, 2057: 6378206.4, 2058: 6356583.8},
    'a geographic code and radians': {1024: 2, 2048: 4326, 2054: 9101}, 'a geographic code as a projected one': {1024: 1, 3072: 4326},
    'a projected code in a geographic model': {1024: 2, 3072: 26912}, 'a code without a model': {3072: 32631},
    'a code in a model of its own': {1024: 32767, 3072: 26912}, 'heights': {1024: 1, 3072: 26912, 4096: 5703},
    'a zone of its own': OWN, 'a zone of its own in feet': {**OWN, 3076: 9002}, 'a zone of its own and a size': {**OWN, 3077: 0.5},
    'a datum': USER, 'a datum and grads': {**USER, 2054: 9105}, 'a datum and arc-seconds': {**USER, 2054: 9104},
    'a sphere': {1024: 2, 2048: 32767, 2057: 6370000.0}, 'a geographic model and nothing': {1024: 2},
    'a unit with a name': {**USER, 2049: 'GCS Name = x|Datum = foo|Ellipsoid = foo|Primem = Greenwich|AUnits = mine|', 2050: 32767,
                           2055: 0.001, 2056: 32767, 2057: 6378137.0, 2059: 298.0},
    'a projected model and nothing': {1024: 1}, 'a local grid': {1024: 32767, 1026: 'site'},
    'a local grid in feet': {1024: 32767, 1026: 'site', 3076: 9002}, 'a local grid and a size': {1024: 32767, 1026: 'site', 3077: 0.5},
    'a citation': {1026: 'hello'}, 'a code of the user and one of degrees': {2048: 4326, 3072: 32767},
    'Imagine, a code and feet': {1024: 1, 3072: 26912, 1026: IMAGINE.format('feet'), 3076: 9001},
    'Imagine, a code and feet elsewhere': {1024: 1, 3072: 26912, 3073: IMAGINE.format('feet')},
    'Imagine, a zone and feet': {**OWN, 1026: IMAGINE.format('us_survey_feet'), 3076: 9001},
    'Imagine, a zone and feet elsewhere': {**OWN, 3073: IMAGINE.format('international_feet'), 3076: 9001},
    'Imagine, a zone and metres': {**OWN, 1026: IMAGINE.format('meters'), 3076: 9002},
    'Imagine, a local grid': {1026: IMAGINE.format('meters')},
}


def tags(keys):
    """GeoTIFF tags of keys by number."""
    directory, doubles, text = [1, 1, 0, len(keys)], [], ''
    for key, value in sorted(keys.items()):
        if isinstance(value, int):
            directory += [key, 0, 1, value]
        elif isinstance(value, float):
            directory += [key, 34736, 1, len(doubles)]
            doubles.append(value)
        else:
            directory += [key, 34737, len(value) + 1, len(text)]
            text += f'{value}|'
    return {'directory': directory, 'doubles': doubles, 'ascii': text}


def close(a, b):
    return abs(a - b) <= 1e-9 * abs(b)


def agrees(mine, theirs):
    """Kind, unit and, where there is one, ellipsoid."""
    kind = 'local' if mine['isLocal'] else mine['kind']
    axes = mine['axes'][0] is None or all(close(a, b) for a, b in zip(mine['axes'], theirs['axes']))
    return kind == theirs['kind'] and close(mine['unit'], theirs['unit']) and axes


def check_texts(checks, known):
    """Every text becomes tags from which GDAL reads the same CRS again, and the texts of one CRS are the same."""
    paths = {(name, flavour): checks.path(f'{name}-{flavour}.tif') for name, found in known.items() for flavour in found['texts']}
    text_of = {path: known[name]['texts'][flavour] for (name, flavour), path in paths.items()}
    pairs = [(known[name]['texts'][a], known[name]['texts'][b]) for name in known for a, b in itertools.combinations(known[name]['texts'], 2)]
    answer = ours(text_of, pairs)
    written = [path for path in text_of if 'error' not in answer['rasters'][path]]
    read_back = dict(zip(written, gdal('same', [(path, text_of[path]) for path in written])))
    theirs = dict(zip(map(tuple, pairs), gdal('same', pairs)))
    mine = dict(zip(map(tuple, pairs), answer['same']))
    for name, found in known.items():
        wrong = []
        for flavour in found['texts']:
            path = paths[name, flavour]
            facts = answer['rasters'][path]
            if 'error' in facts:
                wrong.append(f'{flavour}: {facts["error"]}')
            elif not agrees(facts, found):
                wrong.append(f'{flavour}: {facts} and not {found["kind"]}, {found["unit"]}, {found["axes"]}')
            elif not read_back[path] and name != 'heights':
                wrong.append(f'{flavour}: GDAL reads another CRS from its tags')
        for a, b in itertools.combinations(found['texts'], 2):
            pair = (found['texts'][a], found['texts'][b])
            if theirs[pair] and not mine[pair]:
                wrong.append(f'{a} and {b} are the same')
        checks.check(f'{name}: its texts mean what they mean to GDAL', not wrong, '; '.join(wrong))


def check_keys(checks):
    """Keys, also such that contradict each other, mean what GDAL reads from them."""
    paths = {name: checks.path(f'keys of {name}.tif') for name in KEYS}
    mine = ours(keys={paths[name]: tags(keys) for name, keys in KEYS.items()})['rasters']
    theirs = gdal('facts', paths)
    for name, path in paths.items():
        found, wanted = mine[path], theirs[name]
        checks.check(f'keys of {name} mean what they mean to GDAL', 'error' not in found and agrees(found, wanted), f'{found}, {wanted}')


def check_pairs(checks, known):
    """No two definitions are the same that GDAL tells apart, and the other way about."""
    newest = {name: found['texts'].get('WKT2_2019') for name, found in known.items()}
    names = list(itertools.combinations([name for name in newest if newest[name]], 2))
    pairs = [(newest[a], newest[b]) for a, b in names]
    mine, theirs = ours(pairs=pairs)['same'], gdal('same', pairs)
    differing = [(pair, m) for pair, m, t in zip(names, mine, theirs) if m != t]
    sites = [pair for pair, _ in differing if 'site' in pair[0] and 'site' in pair[1]]
    wrong = [f'{a} and {b}: {m}' for (a, b), m in differing if (a, b) not in OURS and (a, b) not in sites]
    checks.check(f'{len(pairs)} pairs of definitions are the same or not, as in GDAL', not wrong, '; '.join(wrong))


def check_runs(checks, known):
    """The result of a run is in the CRS of its source, as GDAL reads both."""
    flavours = {'': [], '-pe': ['GEOTIFF_KEYS_FLAVOR=ESRI_PE']}
    asked = {f'{name}{end}': (DEFINITIONS[name], options) for name in known for end, options in flavours.items()
             if not end or name in ('epsg3857', 'epsg5070', 'esri54009', 'epsg4326')}
    read_again = gdal('write', {'folder': checks.folder.name, 'definitions': asked})
    names = list(read_again)
    mosaics = []
    for name, facts in read_again.items():
        size = 4 * (0.01 if facts['kind'] == 'geographic' else 30) * facts['unit']
        mosaics.append(checks.fractile(checks.path(f'{name}.tif'), f'{name}-out', '--classes', '1', '--cell-size', repr(size))[0])
    found = gdal('same', [(mosaic, checks.path(f'{name}.tif')) for mosaic, name in zip(mosaics, names)])
    wrong = [name for name, is_same in zip(names, found) if not is_same]
    checks.check(f'{len(names)} results are in the CRS of their source', not wrong, ', '.join(wrong))


def check_templates(checks):
    """A template in another spelling is in the same CRS; one in a near twin is in another, and one in feet lies elsewhere."""
    for name, template, is_same in [
        ('epsg5070', 'own-albers', True), ('epsg5070', 'esri102039', True), ('epsg3857', 'epsg3857-pe', True),
        ('epsg26912', 'epsg32612', False), ('epsg5070', 'own-albers-wgs84', False), ('epsg27700', 'shifted-27700', False),
        ('own-albers', 'own-albers-feet', None),
    ]:
        out = checks.path(f'{name}-{template}')
        command = [*checks.command, 'run', checks.path(f'{name}.tif'), '--template', checks.path(f'{template}.tif'), '--classes', '1',
                   '--out', out, '--quiet']
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if is_same is None:
            apart = done.returncode == 2 and 'have no area in common' in done.stderr
            checks.check(f'{name} and a template in {template}: lies elsewhere', apart, done.stderr.strip())
            continue
        with open(f'{out}/plan.json') as file:
            found = json.load(file)['stacks'][0]['crs'] is None
        checks.check(f'{name} and a template in {template}: {"the same" if is_same else "another"} CRS', found == is_same, done.stderr)


checks = Checks()
KNOWN = gdal('texts', DEFINITIONS)
check_texts(checks, KNOWN)
check_keys(checks)
check_pairs(checks, KNOWN)
check_runs(checks, KNOWN)
check_templates(checks)
checks.end()
