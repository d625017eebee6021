"""cells.zarr as xarray, zarr and rioxarray read it: the mosaic's values to the bit, its place and CRS; and NetCDF made of it."""
import glob
import json
import os
import re
import shlex
import shutil
import sys
import warnings

import numpy as np
import pyproj
import rasterio
import rioxarray  # noqa: F401, adds .rio to xarray
import xarray as xr
import zarr

from support import CLASSES, HERE, Checks, data, run

DOCS = os.path.join(HERE, '..', '..', 'docs', 'zarr.md')
NLCD, DEGREES, HEIGHTS = (data(name) for name in ('nlcd-zion-30m-cog.tif', 'nlcd-zion-4326-cog.tif', 'srtm-zion-4326-cog.tif'))
OF_CLASSES = ['--classes', CLASSES, '--measures', 'fractions,area,majority,minority,entropy,variety']
OF_VALUES = ['--measures', 'valid_fraction,mean,std,min,max,median,q10,count,center_x']
RUNS = {
    'shares, one tile': (NLCD, OF_CLASSES),
    'shares, tiles of 16': (NLCD, [*OF_CLASSES, '--tile-cells', '16']),
    'shares as uint16': (NLCD, [*OF_CLASSES, '--tile-cells', '16', '--dtype', 'uint16']),
    'shares as uint8': (NLCD, [*OF_CLASSES, '--tile-cells', '32', '--dtype', 'uint8']),
    'shares in Albers': (NLCD, [*OF_CLASSES, '--tile-cells', '16', '--crs', 'EPSG:5070', '--cell-size', '1500']),
    'shares in US survey feet': (NLCD, [*OF_CLASSES, '--tile-cells', '16', '--crs', 'EPSG:3566', '--cell-size', '5000ft']),
    'shares in degrees': (DEGREES, [*OF_CLASSES, '--tile-cells', '16', '--cell-size', '30s']),
    'values in degrees': (HEIGHTS, [*OF_VALUES, '--tile-cells', '16', '--cell-size', '30s']),
    'a sliver': (NLCD, [*OF_CLASSES, '--cell-size', '90', '--bounds', '315000,4113000,315270,4150000']),
}


def bits(values):
    return np.ascontiguousarray(values).view(f'u{values.dtype.itemsize}')


def array_of(cells, tags):
    """The values of a band by its name, or by that of all classes and its own class."""
    name, code = tags['BAND'], tags.get('CLASS_CODE')
    if code is None:
        return cells[name]
    return cells[name[:-len(code) - 1]].sel({'class': int(code)})


def check_band(checks, name, band, raster, raw, decoded):
    stored = raster.read(band)
    tags = raster.tags(band)
    mine, value = array_of(raw, tags), array_of(decoded, tags)
    nodata = raster.nodatavals[band - 1]
    hidden = np.isnan(stored) if np.isnan(nodata) else stored == nodata
    same = mine.dtype == stored.dtype and mine.shape == stored.shape
    if same and stored.dtype.kind == 'f':
        same = bool(np.isnan(mine.values[hidden]).all()) and np.array_equal(bits(mine.values)[~hidden], bits(stored)[~hidden])
    elif same:
        same = np.array_equal(mine.values, stored) and mine.attrs['_FillValue'] == nodata
    wanted = np.where(hidden, np.nan, stored * raster.scales[band - 1])
    same_values = np.allclose(value.values, wanted, rtol=1e-6, atol=0, equal_nan=True)
    if not (same and same_values):
        checks.check(f'{name}: {tags["BAND"]}', False, f'bits {same}, values {same_values}')
    return same and same_values


def check_place(checks, name, cells, raster):
    crs, mine = pyproj.CRS(raster.crs.to_wkt()), cells.rio.crs
    checks.check(f'{name}: rioxarray finds the CRS and the place', mine == raster.crs and cells.rio.transform() == raster.transform)
    attributes = cells.spatial_ref.attrs
    wkt = pyproj.CRS.from_wkt(attributes['crs_wkt'])
    checks.check(f'{name}: crs_wkt is the CRS', wkt.equals(crs, ignore_axis_order=True), wkt.name)
    numbers = {key: value for key, value in attributes.items() if key not in ('crs_wkt', 'spatial_ref')}
    by_numbers = pyproj.CRS.from_cf(numbers)
    x, y = cells.rio.transform() * (raster.width / 2, raster.height / 2)
    there = pyproj.Transformer.from_crs(crs.geodetic_crs, crs, always_xy=True)
    lon, lat = there.transform(x, y, direction='INVERSE')
    metres = crs.axis_info[0].unit_conversion_factor
    moved = pyproj.Transformer.from_crs(by_numbers.geodetic_crs, by_numbers, always_xy=True).transform(lon, lat)
    # pyproj takes false origins for metres, CF for the unit of the coordinates.
    false = [attributes.get(f'false_{to}ing', 0) * (metres - 1) for to in ('east', 'north')]
    if crs.is_projected:
        moved = [(value + more) / metres for value, more in zip(moved, false)]
    checks.within(f'{name}: {attributes["grid_mapping_name"]} is the CRS', float(np.hypot(moved[0] - x, moved[1] - y)), 1e-6)
    names = ('lon', 'lat') if crs.is_geographic else ('x', 'y')
    said = [cells[axis].attrs['standard_name'] for axis in names]
    units = [cells[axis].attrs['units'] for axis in names]
    wanted = (['longitude', 'latitude'], ['degrees_east', 'degrees_north'])
    if crs.is_projected:
        wanted = (['projection_x_coordinate', 'projection_y_coordinate'], [{1: 'm'}.get(metres, 'US_survey_foot')] * 2)
    checks.check(f'{name}: coordinates', (said, units) == wanted, f'{said} {units}')


def check_store(checks, name, path):
    """What zarr finds without the consolidated metadata is the same, and every chunk is there."""
    with open(os.path.join(path, 'zarr.json'), encoding='utf-8') as file:
        consolidated = json.load(file)['consolidated_metadata']['metadata']
    group = zarr.open_group(path, mode='r', use_consolidated=False)
    arrays = dict(group.arrays())
    own = {}
    for array in arrays:
        with open(os.path.join(path, array, 'zarr.json'), encoding='utf-8') as file:
            own[array] = json.load(file)
    whole = all(array.nchunks_initialized == array.nchunks for array in arrays.values())
    checks.check(f'{name}: consolidated metadata, and every chunk', consolidated == own and whole, f'{len(arrays)} arrays')
    stamps = {file: open(file, 'rb').read()[4:8] for file in glob.glob(f'{path}/*/c*')}
    checks.check(f'{name}: no time in gzip', set(stamps.values()) == {bytes(4)})


def check_run(checks, name, source, options):
    mosaic, report = checks.fractile(source, name.replace(' ', '-'), *options, '--write', 'mosaic,zarr')
    path = os.path.join(os.path.dirname(mosaic), 'cells.zarr')
    raw = xr.open_zarr(path, mask_and_scale=False).load()
    decoded = xr.open_zarr(path).load()
    bands, equal = set(), 0
    for file in report['files']:
        if not file['key'].endswith('.tif'):
            continue
        with rasterio.open(os.path.join(os.path.dirname(mosaic), file['key'])) as raster:
            for band in raster.indexes:
                if (band_name := raster.tags(band)['BAND']) not in bands:
                    bands.add(band_name)
                    equal += check_band(checks, name, band, raster, raw, decoded)
    held = sum(array.sizes.get('class', 1) for array in raw.data_vars.values())
    checks.check(f'{name}: all bands to the bit', equal == len(bands) == held, f'{equal} of {len(bands)}, {held} held')
    with rasterio.open(mosaic) as raster:
        check_place(checks, name, decoded, raster)
    check_store(checks, name, path)
    netcdf = checks.path('cells.nc')
    decoded.to_netcdf(netcdf)
    with xr.open_dataset(netcdf) as read:
        checks.check(f'{name}: NetCDF holds the same', read.load().equals(xr.open_zarr(path).load()))


def check_legend(checks):
    """Names and colours of classes, and flags of codes."""
    names, colors = ['Open <water>', None, 'Żyto – łąka'], ['#466b9f', '#aaff00', '#123456']
    classes = [{'code': code, 'name': name, 'color': color} for code, name, color in zip([1, 3, 4], names, colors)]
    with open(checks.path('legend.json'), 'w', encoding='utf-8') as file:
        json.dump({'classes': [{key: value for key, value in one.items() if value} for one in classes]}, file)
    options = ['--legend', checks.path('legend.json'), '--measures', 'fractions,majority', '--write', 'zarr']
    mosaic, _ = checks.fractile(NLCD, 'legend', *options)
    cells = xr.open_zarr(os.path.join(os.path.dirname(mosaic), 'cells.zarr'))
    found = [list(map(str, cells[name].values)) for name in ('class_name', 'class_color')]
    checks.check('names and colours of classes', found == [[name or '' for name in names], colors], str(found))
    flags = cells.majority.attrs
    checks.check('flags of codes', flags['flag_values'] == [1, 3, 4] and len(flags['flag_meanings'].split(' ')) == 3, flags['flag_meanings'])


def blocks(kind):
    with open(DOCS, encoding='utf-8') as file:
        return re.findall(rf'^```{kind}\n(.*?)^```$', file.read(), flags=re.MULTILINE | re.DOTALL)


def check_docs(checks):
    """The command and the program of docs/zarr.md."""
    here = os.getcwd()
    command = [os.path.abspath(part) if os.path.exists(part) else part for part in checks.command]
    shutil.copy(NLCD, checks.path('nlcd.tif'))
    os.chdir(checks.folder.name)
    (made,), (program,) = blocks('sh'), blocks('python')
    run([*command, *shlex.split(made)[2:], '--quiet'])
    printed = run([sys.executable, '-W', 'error', '-c', program])
    checks.check('the program of the docs', 0 < float(printed) < 1 and os.path.exists('out/cells.nc'), printed.strip())
    os.chdir(here)


def main():
    warnings.filterwarnings('ignore', category=PendingDeprecationWarning, module='rioxarray')
    checks = Checks()
    for name, (source, options) in RUNS.items():
        check_run(checks, name, source, options)
    check_legend(checks)
    check_docs(checks)
    checks.end()


main()
