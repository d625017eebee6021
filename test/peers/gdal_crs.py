"""What GDAL knows of CRS, for check_crs.py and check_crs_names.py: run by the Python that has its bindings, one request on stdin, one answer on stdout."""
import json
import os
import sys

from osgeo import gdal, osr

gdal.UseExceptions()
osr.UseExceptions()
gdal.PushErrorHandler('CPLQuietErrorHandler')
FLAVOURS = ['WKT1_GDAL', 'WKT1_ESRI', 'WKT2_2015', 'WKT2_2019']
SAME = ['IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES', 'CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS']


def crs(text):
    """Of a raster, by its path, or of a text."""
    if text.endswith('.tif'):
        return gdal.Open(text).GetSpatialRef()
    found = osr.SpatialReference()
    found.SetFromUserInput(text)
    return found


def exported(found, flavour):
    """WKT in a flavour; None where GDAL says that the flavour has no words for it."""
    try:
        return found.ExportToWkt([f'FORMAT={flavour}'])
    except RuntimeError:
        return None


def kind(found):
    if found.IsProjected():
        return 'projected'
    return 'geographic' if found.IsGeographic() else 'local'


def facts(text):
    found = crs(text)
    is_geographic = kind(found) == 'geographic'
    unit = found.GetAngularUnits() * 180 / 3.141592653589793 if is_geographic else found.GetLinearUnits()
    axes = None if found.IsLocal() else [found.GetSemiMajor(), found.GetSemiMinor()]
    return {'kind': kind(found), 'unit': unit, 'axes': axes}


def texts(definitions):
    """Each definition in each flavour of WKT, with what GDAL says of it."""
    found = {}
    for name, text in definitions.items():
        flavours = {flavour: exported(crs(text), flavour) for flavour in FLAVOURS}
        found[name] = {'texts': {flavour: wkt for flavour, wkt in flavours.items() if wkt}, **facts(text)}
    return found


def write(request):
    """Small class rasters in each definition, by GDAL's own way to put it into keys, or beside them. What GDAL reads again."""
    written = {}
    for name, (text, options) in request['definitions'].items():
        path = os.path.join(request['folder'], f'{name}.tif')
        file = gdal.GetDriverByName('GTiff').Create(path, 8, 8, 1, gdal.GDT_Byte, options)
        file.SetSpatialRef(crs(text))
        size = 0.01 if crs(text).IsGeographic() else 30
        file.SetGeoTransform([10 * size, size, 0, 20 * size, 0, -size])
        file.GetRasterBand(1).Fill(1)
        file = None
        written[name] = facts(path)
    return written


def same(pairs):
    return [bool(crs(a) and crs(b) and crs(a).IsSame(crs(b), SAME)) for a, b in pairs]


def known(texts):
    """The texts that GDAL takes for a CRS."""
    return [text for text in texts if is_known(text)]


def is_known(text):
    try:
        return crs(text) is not None
    except RuntimeError:
        return False


def facts_of(paths):
    return {name: facts(path) for name, path in paths.items()}


answer = {'texts': texts, 'facts': facts_of, 'write': write, 'same': same, 'known': known}[sys.argv[1]]
json.dump(answer(json.load(sys.stdin)), sys.stdout)
