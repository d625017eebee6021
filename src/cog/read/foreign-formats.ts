import { gdalName, shellWord } from './gdal-name.js';

/** A format that is no TIFF: how a file of it begins, and what makes a TIFF of it. */
interface ForeignFormat {
  readonly name: string;
  /** Bytes as Latin-1 text: one of these at the start, or at `at`; or an expression, for formats that are text. */
  readonly begins: readonly string[] | RegExp;
  readonly at?: number;
  /** What to do. @param file the file as GDAL's programs take it */
  readonly mend: (file: string) => string;
}

/** Bytes at the start of a file that tell its format. An SQLite database names its tables on its first page. */
export const HEAD_BYTES = 4096;

const CONVERT = 'gdal_translate -of COG';
const translate = (file: string) => `make a TIFF of it with ${CONVERT} ${shellWord(file)} out.tif`;
const unpack = () => 'unpack it first';
const another = () => 'name a raster instead';
const picture = () => 'get the raster that it was drawn from';
const lossy = () => 'get the raster itself: what a lossy codec has changed is no class code';
/** For a file of several rasters, each of which GDAL names by the file between two parts. */
const container = (before: string, after: string) => (file: string) =>
  `${translate(file)}, or of a subdataset that gdalinfo lists, such as ${shellWord(`${before}"${file}"${after}`)}`;
const archive = (system: string) => (file: string) =>
  `unpack it, or ${CONVERT} ${shellWord(`/${system}/${file}/name.tif`)} out.tif, with the name of the raster in it`;
const header = () => `${CONVERT} makes a TIFF of the pixels' file beside it`;

/** What may stand before the root of an XML document. No two branches begin alike, so that nothing is tried twice. */
const PROLOG = /^(?:\xef\xbb\xbf)?(?:\s|<\?(?:(?!\?>)[\s\S])*\?>|<!--(?:(?!-->)[\s\S])*-->|<!doctype(?!\s+html)[^>]*>)*/
  .source;
const xml = (roots: string) => new RegExp(`${PROLOG}<(?:${roots})\\b`, 'i');
/** An SQLite database says at this place what it is for. */
const APPLICATION_ID = 68;

/** By their first bytes, because names lie more often. Of two that fit, the first counts. */
const FORMATS: readonly ForeignFormat[] = [
  { name: 'an Erdas Imagine file', begins: ['EHFA_HEADER_TAG'], mend: translate },
  { name: 'an Erdas LAN file', begins: ['HEAD74'], mend: translate },
  { name: 'a GDAL virtual raster (VRT)', begins: xml('VRTDataset'), mend: translate },
  { name: 'a NetCDF file', begins: ['CDF\x01', 'CDF\x02', 'CDF\x05'], mend: container('NETCDF:', ':variable') },
  { name: 'an HDF5 or NetCDF-4 file', begins: ['\x89HDF\r\n\x1a\n'], mend: container('NETCDF:', ':variable') },
  { name: 'an HDF4 file', begins: ['\x0e\x03\x13\x01'], mend: container('HDF4_EOS:EOS_GRID:', ':grid:field') },
  { name: 'a GRIB file', begins: ['GRIB'], mend: translate },
  {
    name: 'a JPEG 2000 file',
    begins: ['\0\0\0\x0cjP  ', '\xffO\xffQ'],
    mend: (file) => `if it is lossless, ${translate(file)}; if not, its class codes can't be trusted`,
  },
  { name: 'a GeoPackage', begins: ['GPKG', 'GP10', 'GP11'], at: APPLICATION_ID, mend: container('GPKG:', ':table') },
  { name: 'an MBTiles file', begins: ['MPBX'], at: APPLICATION_ID, mend: picture },
  { name: 'an MBTiles file', begins: /^SQLite format 3\0[\s\S]*CREATE (?:TABLE|VIEW) "?tiles\b/, mend: picture },
  {
    name: 'an SQLite database',
    begins: ['SQLite format 3\0'],
    mend: (file) => `if it holds a raster, ${translate(file)}`,
  },
  { name: 'a ZIP archive', begins: ['PK\x03\x04', 'PK\x05\x06'], mend: archive('vsizip') },
  { name: 'a tar archive', begins: ['ustar'], at: 257, mend: archive('vsitar') },
  {
    name: 'a gzip archive',
    begins: ['\x1f\x8b'],
    mend: (file) => `unpack it, or ${CONVERT} ${shellWord(`/vsigzip/${file}`)} out.tif`,
  },
  { name: 'an archive', begins: ['BZh', '\xfd7zXZ', '7z\xbc\xaf', 'Rar!', '\x28\xb5\x2f\xfd'], mend: unpack },
  { name: 'a PNG picture', begins: ['\x89PNG\r\n'], mend: translate },
  { name: 'a GIF picture', begins: ['GIF8'], mend: translate },
  { name: 'a BMP picture', begins: /^BM[\s\S]{4}\0\0\0\0/, mend: translate },
  { name: 'a PNM picture', begins: /^P[1-6]\s+(?:#|\d)/, mend: translate },
  { name: 'a JPEG picture', begins: ['\xff\xd8\xff'], mend: lossy },
  { name: 'a WebP picture', begins: ['WEBP'], at: 8, mend: lossy },
  { name: 'a JPEG XL picture', begins: ['\xff\x0a', '\0\0\0\x0cJXL '], mend: lossy },
  { name: 'a HEIF or AVIF picture', begins: ['ftyphei', 'ftypmif', 'ftypavi'], at: 4, mend: lossy },
  { name: 'a PDF document', begins: ['%PDF'], mend: picture },
  { name: 'a NITF file', begins: ['NITF', 'NSIF'], mend: translate },
  { name: 'a DTED file', begins: ['UHL1'], mend: translate },
  { name: 'a PCIDSK file', begins: ['PCIDSK'], mend: translate },
  { name: 'a PCRaster map', begins: ['RUU CROSS SYSTEM MAP FORMAT'], mend: translate },
  { name: 'a Surfer grid', begins: ['DSAA', 'DSBB', 'DSRB'], mend: translate },
  { name: 'a FITS file', begins: ['SIMPLE  ='], mend: translate },
  { name: 'an ISIS cube', begins: /^\s*Object = IsisCube/, mend: translate },
  { name: 'a VICAR file', begins: ['LBLSIZE='], mend: translate },
  { name: 'a PDS file', begins: ['PDS_VERSION_ID'], mend: translate },
  { name: 'an ER Mapper header', begins: ['DatasetHeader Begin'], mend: translate },
  { name: 'an ENVI header', begins: /^ENVI\b/, mend: header },
  // Its keys are those of an ASCII grid and some of its own.
  {
    name: 'an Esri BIL header',
    begins: /^(?=(?:[\s\S]*\n)?[ \t]*(?:layout|nbits|byteorder)[ \t])[ \t]*[a-z]+[ \t]/i,
    mend: header,
  },
  { name: 'an Idrisi header', begins: /^file format *: *Idrisi/i, mend: header },
  { name: 'a MrSID file', begins: ['msid'], mend: lossy },
  { name: 'an Esri ASCII grid', begins: /^\s*(?:ncols|nrows|[xy]ll(?:corner|center)|cellsize|dx)\s/i, mend: translate },
  { name: 'a GRASS ASCII grid', begins: /^\s*north:\s/, mend: translate },
  {
    name: 'a file of an Esri grid',
    begins: ['GRID1.', '\0\0\x27\x0a\xff\xff'],
    mend: (file) => `make a TIFF of its folder with ${CONVERT} ${shellWord(file.replace(/[^/]*$/, ''))} out.tif`,
  },
  { name: 'a shapefile', begins: ['\0\0\x27\x0a'], mend: another },
  { name: 'a FlatGeobuf file', begins: ['fgb\x03'], mend: another },
  { name: 'a LAS point cloud', begins: ['LASF'], mend: another },
  { name: 'a Parquet file', begins: ['PAR1'], mend: another },
  { name: 'a NumPy array', begins: ['\x93NUMPY'], mend: () => 'write it as a GeoTIFF, for example with rasterio' },
  {
    name: 'a Git LFS pointer and not the file itself',
    begins: ['version https://git-lfs'],
    mend: () => 'git lfs pull gets it',
  },
  {
    name: 'a web page',
    begins: xml('!doctype\\s+html|html|head|body|script'),
    mend: () => 'name the address of the file itself; is a login needed?',
  },
  {
    name: "a server's error message",
    begins: xml('Error>\\s*<Code'),
    mend: () => 'name the address of the file itself; is a login needed?',
  },
  { name: 'a tiled raster (MRF)', begins: xml('MRF_META'), mend: translate },
  { name: 'the description of a map service', begins: xml('GDAL_W\\w*|(?:\\w+:)?\\w*Capabilities'), mend: picture },
  { name: 'an XML document', begins: xml('[a-z][^\\s>]*'), mend: () => 'name the raster that it belongs to' },
  {
    name: 'a JSON document',
    begins: /^(?:\xef\xbb\xbf)?\s*[{[]\s*["{[\]}\d]/,
    mend: () => 'if it is a job, give it as --spec',
  },
];

/**
 * What a file that is no TIFF seems to be, and what to do with it, for a message.
 * @param head the first {@link HEAD_BYTES} bytes, or all of a smaller file
 */
export function foreignFormat(uri: string, head: Uint8Array): string {
  const text = Buffer.from(head).toString('latin1');
  const file = gdalName(uri);
  const found = FORMATS.find(({ begins, at = 0 }) =>
    begins instanceof RegExp ? begins.test(text) : begins.some((start) => text.startsWith(start, at)),
  );
  if (found) return `${found.name}, not a TIFF; ${found.mend(file)}`;
  return `not a TIFF, nor of another format that is known here; if gdalinfo knows it, ${translate(file)}`;
}
