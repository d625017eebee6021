"""
Validates STAC items without a network: with the core schemas of pystac-core, the one of PROJJSON of pyproj, and those
of extensions in ../shared/schemas.
"""
import json
import os
import pathlib
import sys

import jsonschema
import pyproj
import pystac
from referencing import Registry, Resource

from support import HERE

EXTENSIONS = pathlib.Path(HERE, '..', '..', '..', 'shared', 'schemas').resolve()
CORE = 'https://schemas.stacspec.org/v1.1.0/item-spec/json-schema/item.json'
PROJJSON = 'https://proj.org/schemas/v0.7/projjson.schema.json'


def read(path):
    return json.loads(path.read_text(encoding='utf-8'))


def schemas():
    """All of them by their URI; those of extensions only where they lie beside the repository."""
    found = {}
    for path in pathlib.Path(pystac.__file__).parent.joinpath('validation', 'jsonschemas').rglob('*.json'):
        schema = read(path)
        # One of them is misspelt.
        schema['$id'] = schema.get('$id', '').replace('/commonjson', '/common.json')
        found[schema['$id']] = schema
    found[PROJJSON] = read(pathlib.Path(pyproj.datadir.get_data_dir(), 'projjson.schema.json'))
    for path in EXTENSIONS.glob('*.json'):
        schema = read(path)
        found[schema['$id']] = schema
    return {uri.rstrip('#'): schema for uri, schema in found.items() if uri}


class Validator:
    def __init__(self):
        self.schemas = schemas()
        resources = [(uri, Resource.from_contents(schema)) for uri, schema in self.schemas.items()]
        self.registry = Registry().with_resources(resources)
        self.has_extensions = any(EXTENSIONS.glob('*.json'))
        if not self.has_extensions:
            if os.environ.get('CI'):
                sys.exit(f'FAIL  {EXTENSIONS} is missing: the checks of items need the schemas of extensions')
            print(f'skipped: {EXTENSIONS} is not there; items are checked against the schemas of the core alone')

    def errors(self, item):
        """What is wrong with an item, in words."""
        for uri in [CORE, *(item['stac_extensions'] if self.has_extensions else [])]:
            schema = self.schemas.get(uri.rstrip('#'))
            if schema is None:
                yield f'{uri} is not there'
                continue
            validator = jsonschema.Draft7Validator(
                schema, registry=self.registry, format_checker=jsonschema.FormatChecker())
            for error in validator.iter_errors(item):
                yield f'{uri}: {"/".join(map(str, error.absolute_path))}: {error.message[:200]}'
