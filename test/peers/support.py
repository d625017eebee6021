"""What the peer checks share: running fractile, finding the real rasters, and reporting."""
import json
import os
import subprocess
import sys
import tempfile

import numpy as np
import rasterio

sys.dont_write_bytecode = True

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.normpath(os.path.join(HERE, '..', '..', '..', 'shared', 'data'))
CODES = [1, 2, 3, 4, 5, 6, 7, 8]
CLASSES = ','.join(map(str, CODES))
FLOAT_NODATA = -9999


class Checks:
    """Counts checks and prints a line for each. The command that starts fractile is on the command line."""

    def __init__(self):
        self.command = sys.argv[1:]
        self.failed = 0
        self.folder = tempfile.TemporaryDirectory()
        if not self.command:
            sys.exit(f'usage: {sys.argv[0]} <the fractile command>')

    def check(self, name, passed, figures=''):
        print(f'{"pass" if passed else "FAIL"}  {name}{": " if figures else ""}{figures}', flush=True)
        self.failed += not passed

    def within(self, name, difference, tolerance, more=''):
        """A difference that is NaN, because one side has no value, is a failure."""
        more = f', {more}' if more else ''
        self.check(name, difference <= tolerance, f'largest difference {difference:.3g}, tolerance {tolerance:.3g}{more}')

    def end(self):
        self.folder.cleanup()
        sys.exit(1 if self.failed else 0)

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def spec(self, **fields):
        """Options that give a run fields which no option of their own sets."""
        path = self.path('spec.json')
        with open(path, 'w', encoding='utf-8') as out:
            json.dump(fields, out)
        return ['--spec', path]

    def fractile(self, source, name, *options):
        """Runs fractile and returns the path of the mosaic and run.json."""
        out = self.path(name)
        if '--write' not in options:
            options = [*options, '--write', 'mosaic']  # a picture takes as long to draw as all else of a small run
        run([*self.command, 'run', source, '--out', out, '--quiet', *options])
        with open(os.path.join(out, 'run.json'), encoding='utf-8') as report:
            return os.path.join(out, 'mosaic.tif'), json.load(report)


def fractions_of(report):
    """What run.json says of class fractions."""
    return report['measures']['fractions']


def data(name):
    """A real raster; a missing one is a failure, never a skip."""
    path = os.path.join(DATA, name)
    if not os.path.exists(path):
        sys.exit(f'FAIL  {path} is missing: the peer checks need the real rasters')
    return path


def run(command):
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        sys.exit(f'FAIL  {" ".join(command)} ended with {done.returncode}\n{done.stdout}{done.stderr}')
    return done.stdout


def typescript(script, request):
    """The answer of a TypeScript file beside this one: JSON in, JSON out."""
    hooks = os.path.join(HERE, '..', 'fuzz', 'typescript-hooks.mjs')
    command = ['node', '--import', hooks, os.path.join(HERE, script)]
    done = subprocess.run(command, input=json.dumps(request), capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)


def read_bands(path):
    """All bands by name, as float64 with NaN for nodata, and the transform."""
    with rasterio.open(path) as mosaic:
        bands = mosaic.read().astype('float64')
        bands[bands == mosaic.nodata] = np.nan
        return {mosaic.tags(b)['BAND']: values for b, values in zip(mosaic.indexes, bands)}, mosaic.transform


def cell_polygons(transform, shape):
    """The cells of a grid, row by row, as GeoJSON."""
    features = []
    for row, col in np.ndindex(shape):
        corners = [(col, row), (col + 1, row), (col + 1, row + 1), (col, row + 1), (col, row)]
        ring = [transform * corner for corner in corners]
        geometry = {'type': 'Polygon', 'coordinates': [ring]}
        features.append({'type': 'Feature', 'properties': {}, 'geometry': geometry})
    return features


def largest_difference(ours, theirs):
    """NaN where only one side has a value."""
    both = np.isnan(ours) & np.isnan(theirs)
    return float(np.max(np.where(both, 0, np.abs(ours - theirs)), initial=0))
