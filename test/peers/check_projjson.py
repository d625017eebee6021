"""Our PROJJSON of CRS of all methods is valid, PROJ reads the CRS from it that it knows by the code or the text, and the same from our WKT."""
import json
import os

import jsonschema
import numpy as np
import pyproj
from proj_points import KNOWN, OTHERS, base_of, box_around, crs_of, points_of, projected_codes
from pyproj import CRS, Transformer
from support import Checks, typescript

METRES = 1e-3
GEOGRAPHIC = [4326, 4269, 4267, 4258, 4283, 4674, 4807, 4902, 4322, 4275, 4277, 4314]
EACH = 12
# PROJJSON has no words for them, or PROJ has other axes for them than the dataset.
NONE = {'1102', '1130', 'krovak_modified', 'krovak_modified_north'}
WEST_SOUTH = {'EPSG:8044', 'EPSG:8045'}


def chosen(random):
    """CRS by name with points: of each method of the dataset a dozen, and some without a code."""
    by_method = {}
    for code, box in projected_codes():
        by_method.setdefault(CRS.from_epsg(code).coordinate_operation.method_name, []).append((code, box))
    for codes in by_method.values():
        for i, (code, box) in enumerate(codes):
            if i % max(1, len(codes) // EACH) == 0 or code in KNOWN:
                points = points_of(CRS.from_epsg(code), box, 4, random)
                if points:
                    yield f'EPSG:{code}', f'EPSG:{code}', points
    for code in GEOGRAPHIC:
        yield f'EPSG:{code}', f'EPSG:{code}', [[10, 50, 0, 0]]
    for text in OTHERS:
        crs = crs_of(text)
        yield text, crs.to_wkt('WKT2_2019'), points_of(crs, box_around(crs), 4, random)


def differences(ours, theirs, points):
    """What differs between two CRS, in words."""
    if ours.is_projected != theirs.is_projected or ours.is_geographic != theirs.is_geographic:
        yield 'kinds'
    mine, wanted = ([sorted(axis.unit_conversion_factor for axis in crs.axis_info)[0] for crs in (ours, theirs)])
    if not np.isclose(mine, wanted, rtol=1e-10):
        yield f'units {mine} and {wanted}'
    if not theirs.is_projected:
        return
    lon, lat, x, y = np.array(points).T
    base, degrees, meridian = base_of(ours)
    projected = Transformer.from_crs(base, ours, always_xy=True).transform((lon - meridian) / degrees, lat / degrees)
    distance = np.hypot(*(np.array(projected) - [x, y])).max() * theirs.axis_info[0].unit_conversion_factor
    if not distance <= METRES:
        yield f'{distance} m'


def main():
    checks = Checks()
    with open(os.path.join(pyproj.datadir.get_data_dir(), 'projjson.schema.json'), encoding='utf-8') as file:
        schema = jsonschema.validators.validator_for({'$schema': 'http://json-schema.org/draft-07/schema#'})(json.load(file))
    asked = {name: {'text': text, 'points': points} for name, text, points in chosen(np.random.default_rng(5))}
    answers = typescript('crs-projections.ts', asked)
    plain, equal = 0, 0
    for name, answer in answers.items():
        if answer['projjson'] is None:
            checks.check(f'{name} has no PROJJSON', answer['method'] in NONE or name in WEST_SOUTH, answer['method'])
            continue
        errors = [error.message for error in schema.iter_errors(answer['projjson'])]
        theirs = crs_of(name)
        found = CRS.from_json_dict(answer['projjson'])
        wrong = errors + list(differences(found, theirs, asked[name]['points']))
        by_wkt = CRS.from_wkt(answer['wkt'])
        # Of a base with heights PROJ takes axes from its code, and the texts alone are the same.
        if by_wkt != found and by_wkt.to_wkt() != found.to_wkt():
            wrong.append(f'WKT says something else: {answer["wkt"]}')
        # Around poles the dataset has axes along meridians, and ours go east and north.
        if name.startswith('EPSG:') and [axis.direction for axis in theirs.axis_info] in (['east', 'north'], ['north', 'east']):
            plain += 1
            equal += found == theirs
        checks.check(f'PROJJSON of {name}', not wrong, '; '.join(wrong))
    checks.check('PROJJSON of codes is equal to PROJ, axes included', equal > 0.95 * plain, f'{equal} of {plain}')
    checks.end()


main()
