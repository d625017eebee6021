"""Rasters arrive in QGIS named and coloured by their styles, without a click. Where python3-qgis is missing, CI fails, and others skip."""
import json
import os
import subprocess

import rasterio

from support import CLASSES, HERE, Checks, data

QGIS_PYTHON = os.environ.get('QGIS_PYTHON', '/usr/bin/python3')
NAMES = {1: 'Open <water> & ice', 2: 'Developed "urban"', 4: 'Żyto – łąka', 5: "Evergreen 'n' mixed"}
COLORS = {1: '#466b9f', 2: '#d99282', 4: '#1c5f2c', 5: '#ccb879'}
VIRIDIS = [[68, 1, 84], [33, 145, 140], [253, 231, 37]]


def qgis(command):
    environment = {**os.environ, 'QT_QPA_PLATFORM': 'offscreen', 'XDG_RUNTIME_DIR': os.environ.get('TMPDIR', '/tmp')}
    return subprocess.run([QGIS_PYTHON, *command], capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL)


def layers(paths):
    done = qgis([os.path.join(HERE, 'qgis_layers.py'), *paths])
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return list(json.loads(done.stdout).values())


def legend_file(checks):
    path = checks.path('legend.json')
    with open(path, 'w', encoding='utf-8') as out:
        json.dump({'classes': [{'code': code, 'name': NAMES[code], 'color': COLORS[code]} for code in NAMES]}, out)
    return path


def rgb(color):
    return [int(color[at:at + 2], 16) for at in (1, 3, 5)]


def check_classes(checks):
    """Codes by names and colours, and nothing else; shares from light to the colour of their class."""
    options = ['--legend', legend_file(checks), '--measures', 'fractions,majority']
    for dtype, unit, whole in [('float32', 'fraction', 1), ('uint8', 'percent', 100)]:
        name = f'{dtype}, {unit}'
        mosaic, report = checks.fractile(data('nlcd-zion-30m-cog.tif'), name, *options, '--dtype', dtype, *checks.spec(unit=unit))
        majority = os.path.join(os.path.dirname(mosaic), 'majority.tif')
        shares, codes = layers([mosaic, majority])
        wanted = [[code, f'{code} {NAMES[code]}', COLORS[code]] for code in NAMES]
        checks.check(f'{name}: codes with names and colours', codes.get('classes') == wanted, str(codes.get('classes')))
        titles = [label for _, label, _ in wanted]
        checks.check(f'{name}: legend of codes', codes['legend'][-len(titles):] == titles, ', '.join(codes['legend']))
        shown = set(codes['colors']) & set(COLORS.values())
        checks.check(f'{name}: the picture has their colours', len(shown) >= 2, ', '.join(sorted(shown)))
        largest = max(report['measures']['fractions']['classes'], key=lambda one: one['km2'])['code']
        with rasterio.open(mosaic) as raster:
            title = raster.descriptions[shares['band'] - 1]
            band = raster.tags(shares['band'])['BAND']
        checks.check(f'{name}: the class of the largest share', band == f'fraction_{largest}', band)
        checks.check(f'{name}: from 0 to the whole', (shares['low'], shares['high']) == (0, whole))
        ends = [shares['shades'][0], shares['shades'][2]]
        checks.check(f'{name}: from light to the colour of the class', ends == [[247] * 3, rgb(COLORS[largest])], str(ends))
        checks.check(f'{name}: the legend names the band', title in shares['legend'][0], shares['legend'][0])
        checks.check(f'{name}: the picture is of shades', len(shares['colors']) > 10, f'{len(shares["colors"])} colours')


def check_values(checks):
    """Values of a band in the colours of viridis, over most of what it holds."""
    mosaic, _ = checks.fractile(data('srtm-zion-4326-cog.tif'), 'values', '--measures', 'mean,max', '--cell-size', '60s')
    (layer,) = layers([mosaic])
    with rasterio.open(mosaic) as raster:
        band = raster.tags(layer['band'])['BAND']
        tags = {key: float(raster.tags(layer['band'])[f'STATISTICS_{key}']) for key in ('MINIMUM', 'MAXIMUM', 'MEAN', 'STDDEV')}
    wanted = [max(tags['MINIMUM'], tags['MEAN'] - 2 * tags['STDDEV']), min(tags['MAXIMUM'], tags['MEAN'] + 2 * tags['STDDEV'])]
    checks.check('values: the first band of values', band == 'mean', band)
    checks.within('values: two deviations around the mean', max(abs(a - b) for a, b in zip([layer['low'], layer['high']], wanted)), 1e-9)
    checks.within('values: viridis', max(abs(a - b) for x, y in zip(layer['shades'], VIRIDIS) for a, b in zip(x, y)), 1)


def check_no_style(checks):
    """Without the style QGIS would show something else: the checks above look at it."""
    mosaic, _ = checks.fractile(data('nlcd-zion-30m-cog.tif'), 'plain', '--classes', CLASSES)
    os.remove(mosaic.replace('.tif', '.qml'))
    (layer,) = layers([mosaic])
    checks.check('without its style a mosaic has other colours', layer['renderer'] != 'QgsSingleBandPseudoColorRenderer', layer['renderer'])


checks = Checks()
found = qgis(['-c', 'from qgis.core import Qgis; print(Qgis.QGIS_VERSION)'])
if found.returncode == 0:
    print(f'QGIS {found.stdout.strip()}')
    check_classes(checks)
    check_values(checks)
    check_no_style(checks)
elif os.environ.get('CI'):
    checks.check('QGIS is there', False, f'{QGIS_PYTHON} has no qgis.core; apt-get install python3-qgis')
else:
    print(f'SKIP  {QGIS_PYTHON} has no qgis.core, so no style was looked at; apt-get install python3-qgis')
checks.end()
