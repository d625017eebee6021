"""What two sides make of CRS, for check_crs.py and check_crs_names.py: GDAL by gdal_crs.py, ours by crs-of-texts.ts."""
import json
import os
import subprocess

from support import HERE, typescript

GDAL_PYTHON = os.environ.get('GDAL_PYTHON', 'python3')


def gdal(what, request):
    done = subprocess.run([GDAL_PYTHON, '-B', os.path.join(HERE, 'gdal_crs.py'), what], input=json.dumps(request),
                          capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)


def ours(texts=(), pairs=(), keys=(), names=()):
    request = {'texts': dict(texts), 'pairs': list(pairs), 'keys': dict(keys), 'names': dict(names)}
    return typescript('crs-of-texts.ts', request)
