"""Reads rasters with GDAL, run by the Python that its bindings belong to: gdal_pixels.py <folder> [path ...]

Writes what pixels.js (test/peers/pixels) writes: of the n-th raster, n.json with its facts, or {"error": text} where GDAL
can't read it, and n-b.samples and n-b.valid with the pixels of band b. Each is read in a process of its own, which a
damaged file may end.
"""
import json
import os
import signal
import sys

import numpy as np
from osgeo import gdal, osr

MOST_SAMPLES, CORNER = 2**23, 512  # as in pixels/run.ts
SECONDS = 20
MEMORY = 2**30


def main(folder, paths):
    for n, path in enumerate(paths):
        child = os.fork()
        if child == 0:
            signal.alarm(SECONDS)
            write(os.path.join(folder, str(n)), path)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status != 0:
            dump(os.path.join(folder, f'{n}.json'), {'error': f'GDAL ends with status {status}'})


def write(stem, path):
    gdal.PushErrorHandler('CPLQuietErrorHandler')
    gdal.SetCacheMax(MEMORY)
    raster = gdal.OpenEx(path, gdal.OF_RASTER, allowed_drivers=['GTiff'])
    if raster is None:
        return dump(f'{stem}.json', {'error': gdal.GetLastErrorMsg() or 'cannot be opened'})
    facts = facts_of(raster)
    try:
        for number in range(1, raster.RasterCount + 1):
            write_band(f'{stem}-{number}', raster.GetRasterBand(number), facts['window'])
    except (RuntimeError, MemoryError) as error:
        facts['error'] = str(error)
    return dump(f'{stem}.json', facts)


def write_band(stem, band, window):
    gdal.ErrorReset()
    size = window['width'], window['height']
    block = band.GetBlockSize()
    if block[0] * block[1] * gdal.GetDataTypeSize(band.DataType) // 8 > MEMORY:
        raise MemoryError('a block is too large to be read here')
    samples, mask = band.ReadAsArray(0, 0, *size), band.GetMaskBand().ReadAsArray(0, 0, *size)
    if samples is None or mask is None or gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise RuntimeError(gdal.GetLastErrorMsg())
    complex_or_wide = samples.dtype.kind == 'c'
    (samples.real if complex_or_wide else samples).astype('<f8').tofile(f'{stem}.samples')
    (mask != 0).astype('uint8').tofile(f'{stem}.valid')


def facts_of(raster):
    width, height, count = raster.RasterXSize, raster.RasterYSize, raster.RasterCount
    small = width * height * count <= MOST_SAMPLES
    bands = [raster.GetRasterBand(number) for number in range(1, count + 1)]
    structure = raster.GetMetadata('IMAGE_STRUCTURE')
    return {
        'width': width,
        'height': height,
        'dtype': gdal.GetDataTypeName(bands[0].DataType) if bands else None,
        'bits': bands[0].GetMetadataItem('NBITS', 'IMAGE_STRUCTURE') if bands else None,
        'block': bands[0].GetBlockSize() if bands else None,
        'compression': structure.get('COMPRESSION'),
        'window': {'width': width if small else min(width, CORNER), 'height': height if small else min(height, CORNER)},
        'nodata': [text(nodata_of(band)) for band in bands],
        'flags': [band.GetMaskFlags() for band in bands],
        'place': raster.GetGeoTransform(can_return_null=True),
        'points': raster.GetGCPCount(),
        'crs': crs_of(raster.GetSpatialRef()),
    }


def nodata_of(band):
    return band.GetNoDataValue()


def text(value):
    return None if value is None else repr(value)


def crs_of(system):
    if system is None:
        return None
    projected, geographic = bool(system.IsProjected()), bool(system.IsGeographic())
    if system.IsCompound():
        system = system.Clone()
        system.DemoteTo2D(None)
    kind = 'projected' if projected else 'geographic' if geographic else 'local' if system.IsLocal() else 'geocentric'
    authority = system.GetAuthorityName(None), system.GetAuthorityCode(None)
    return {
        'kind': kind,
        'name': ':'.join(authority) if None not in authority else None,
        'unit': float(np.degrees(system.GetAngularUnits())) if kind == 'geographic' else system.GetLinearUnits(),
        'semiMajorMetre': system.GetSemiMajor(),
        'semiMinorMetre': system.GetSemiMinor(),
        'wkt': system.ExportToWkt(),
    }


def dump(path, document):
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(document, file)


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2:])
