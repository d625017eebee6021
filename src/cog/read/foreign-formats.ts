/** A format that is no TIFF: how a file of it begins, and what makes a TIFF of it. */
interface ForeignFormat {
  readonly name: string;
  /** Bytes as Latin-1 text: one of these at the start, or at `at`; or an expression, for formats that are text. */
  readonly begins: readonly string[] | RegExp;
  readonly at?: number;
  readonly mend: string;
}

/** Bytes at the start of a file that tell its format. */
export const HEAD_BYTES = 512;

const TRANSLATE = 'make a TIFF of it with gdal_translate -of COG';
const UNPACK = 'unpack it first';
const ANOTHER = 'name a raster instead';
const listed = (driver: string) =>
  `gdalinfo lists what is in it; then gdal_translate -of COG ${driver}:"file":variable out.tif`;
/** An SQLite database says at this place what it is for. */
const APPLICATION_ID = 68;

/** By their first bytes, because names lie more often. Of two that fit, the first counts. */
const FORMATS: readonly ForeignFormat[] = [
  { name: 'an Erdas Imagine file', begins: ['EHFA_HEADER_TAG'], mend: TRANSLATE },
  { name: 'a GDAL virtual raster (VRT)', begins: /^\s*(<\?xml[^>]*>\s*)?<VRTDataset/, mend: TRANSLATE },
  { name: 'a NetCDF file', begins: ['CDF\x01', 'CDF\x02', 'CDF\x05'], mend: listed('NETCDF') },
  { name: 'an HDF5 or NetCDF-4 file', begins: ['\x89HDF\r\n\x1a\n'], mend: listed('HDF5') },
  { name: 'an HDF4 file', begins: ['\x0e\x03\x13\x01'], mend: listed('HDF4_SDS') },
  { name: 'a GRIB file', begins: ['GRIB'], mend: TRANSLATE },
  { name: 'a JPEG 2000 file', begins: ['\0\0\0\x0cjP  ', '\xffO\xffQ'], mend: TRANSLATE },
  { name: 'a GeoPackage', begins: ['GPKG', 'GP10', 'GP11'], at: APPLICATION_ID, mend: TRANSLATE },
  { name: 'an MBTiles file', begins: ['MPBX'], at: APPLICATION_ID, mend: TRANSLATE },
  { name: 'an SQLite database', begins: ['SQLite format 3\0'], mend: 'if it holds a raster, gdal_translate -of COG' },
  {
    name: 'a ZIP archive',
    begins: ['PK\x03\x04', 'PK\x05\x06'],
    mend: 'unzip it, or gdal_translate -of COG /vsizip/archive.zip/name.tif out.tif',
  },
  { name: 'a gzip archive', begins: ['\x1f\x8b'], mend: 'unpack it first (gunzip)' },
  { name: 'an archive', begins: ['BZh', '\xfd7zXZ', '7z\xbc\xaf', 'Rar!', '\x28\xb5\x2f\xfd'], mend: UNPACK },
  { name: 'a tar archive', begins: ['ustar'], at: 257, mend: UNPACK },
  { name: 'a PNG picture', begins: ['\x89PNG\r\n'], mend: TRANSLATE },
  { name: 'a JPEG picture', begins: ['\xff\xd8\xff'], mend: 'get the raster itself: JPEG has changed its codes' },
  { name: 'a WebP picture', begins: ['WEBP'], at: 8, mend: 'get the raster itself: WebP may have changed its codes' },
  { name: 'a GIF picture', begins: ['GIF8'], mend: TRANSLATE },
  { name: 'a NITF file', begins: ['NITF', 'NSIF'], mend: TRANSLATE },
  { name: 'a DTED file', begins: ['UHL1'], mend: TRANSLATE },
  { name: 'a PCIDSK file', begins: ['PCIDSK'], mend: TRANSLATE },
  { name: 'a Surfer grid', begins: ['DSAA', 'DSBB', 'DSRB'], mend: TRANSLATE },
  { name: 'a MrSID file', begins: ['msid'], mend: TRANSLATE },
  { name: 'an Esri ASCII grid', begins: /^\s*(ncols|nrows|xll(corner|center)|dx)\s/i, mend: TRANSLATE },
  { name: 'an ENVI header', begins: /^ENVI\b/, mend: 'name the file of pixels beside it to gdal_translate -of COG' },
  { name: 'a NumPy array', begins: ['\x93NUMPY'], mend: 'write it as a GeoTIFF, for example with rasterio' },
  { name: 'a Parquet file', begins: ['PAR1'], mend: ANOTHER },
  { name: 'a shapefile', begins: ['\0\0\x27\x0a'], mend: ANOTHER },
  {
    name: 'a Git LFS pointer and not the file itself',
    begins: ['version https://git-lfs'],
    mend: 'git lfs pull gets it',
  },
  { name: 'a PDF document', begins: ['%PDF'], mend: ANOTHER },
  {
    name: 'a web page',
    begins: /^\s*<(!doctype\s+html|html)\b/i,
    mend: 'name the address of the file itself; is a login needed?',
  },
  {
    name: 'an XML document',
    begins: /^(\xef\xbb\xbf)?\s*<(\?xml|[A-Za-z])/,
    mend: 'name the raster that it belongs to',
  },
  {
    name: 'a JSON document',
    begins: /^(\xef\xbb\xbf)?\s*[{[]\s*["{[\]}\d]/,
    mend: 'if it is a job, give it as --spec',
  },
];

/**
 * What a file that is no TIFF seems to be, and what to do with it, for a message.
 * @param head the first {@link HEAD_BYTES} bytes, or all of a smaller file
 */
export function foreignFormat(head: Uint8Array): string {
  const text = Buffer.from(head).toString('latin1');
  const found = FORMATS.find(({ begins, at = 0 }) =>
    begins instanceof RegExp ? begins.test(text) : begins.some((start) => text.startsWith(start, at)),
  );
  if (found) return `${found.name}, not a TIFF; ${found.mend}`;
  return 'no TIFF, and of no format that is known here; if gdalinfo knows it, gdal_translate -of COG makes a TIFF of it';
}
