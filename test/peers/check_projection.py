"""All projected CRS of the EPSG dataset, and some that have no code: ours against PROJ, there and back, on the same datum."""
import collections

import numpy as np
from proj_points import OTHERS, box_around, crs_of, points_of, projected_codes
from support import Checks, typescript

FORWARD, INVERSE = 1e-4, 5e-3
# Methods that are not proj4's (src/crs/conformal-methods.ts); PROJ has the eccentricity of Krovak's to 12 digits.
OURS = dict.fromkeys(['merc', 'merc_sphere', 'web_merc', 'lcc', 'lcc_michigan', 'stere_polar', 'stere', 'sterea', 'omerc_a',
                      'omerc_b'], 1e-6) | {'krovak_north': 2e-6}
METRES_OF_DEGREE = 111_320
# Methods that are left out, with the codes there are: no check, but none may be added unseen.
LEFT_OUT = {'1102': 4, '1130': 1, 'cass': 31, 'cass_hyperbolic': 1, 'laea_sphere': 3, 'cea_sphere': 1, 'aeqd_guam': 1, 'eqc': 2,
            'eqc_sphere': 1, 'col_urban': 32, 'labrd': 2, 'nzmg': 1, 'aeqd': 1, 'lcc_belgium': 1, 'krovak': 3, 'krovak_modified': 2,
            'krovak_modified_north': 2}
# PROJ takes this ellipsoid for 0.3 mm smaller than the dataset has it.
ROUNDED = 'Bessel Namibia (GLM)'


def main():
    checks = Checks()
    random = np.random.default_rng(11)
    asked = {}
    for code, box in projected_codes():
        crs = crs_of(f'EPSG:{code}')
        points = points_of(crs, box, 6, random)
        if points and crs.ellipsoid.name != ROUNDED:
            asked[f'EPSG:{code}'] = {'text': f'EPSG:{code}', 'points': points}
    for text in OTHERS:
        crs = crs_of(text)
        asked[text] = {'text': crs.to_wkt('WKT2_2019'), 'points': points_of(crs, box_around(crs), 20, random)}
    left_out, worst = collections.Counter(), {}
    for name, answer in typescript('crs-projections.ts', asked).items():
        if answer['points'] is None:
            left_out[answer['method']] += 1
            continue
        lon, lat, x, y = np.array(asked[name]['points']).T
        our_x, our_y, our_lon, our_lat = np.array(answer['points'], dtype=float).T
        forward = np.hypot(our_x - x, our_y - y).max() * answer['unit']
        inverse = np.hypot((our_lon - lon) * np.cos(np.radians(lat)), our_lat - lat).max() * METRES_OF_DEGREE
        known = worst.setdefault(answer['method'], [0, (0, ''), (0, '')])
        # A point that one side has not is NaN, and counts as the worst.
        known[0] += 1
        known[1] = max(known[1], (np.nan_to_num(forward, nan=np.inf), name))
        known[2] = max(known[2], (np.nan_to_num(inverse, nan=np.inf), name))
    for method, (count, (forward, where), (inverse, back)) in sorted(worst.items()):
        is_close = forward <= OURS.get(method, FORWARD) and inverse <= OURS.get(method, INVERSE)
        checks.check(f'{method} of {count} CRS', is_close,
                     f'{forward:.1e} m forward ({where}), {inverse:.1e} m inverse ({back})')
    checks.check('methods that are left out', dict(left_out) == LEFT_OUT, dict(left_out))
    checks.end()


main()
