import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Tag } from '../../src/cog/tags.js';
import { ascii, short } from '../../src/cog/write/ifd.js';
import { geoTagsOfWkt } from '../../src/crs/geo-tags.js';
import { tiffBytes } from '../support/tiff.js';
import { mapTiff, type TiffMap } from './tiff-map.js';

/** A good file to start from. */
export interface Seedling {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly map: TiffMap;
}

const MATRIX = new URL('../fixtures/matrix/rasters/', import.meta.url);
/** A degree raster: the matrix has none. */
const DEGREES = tiffBytes({
  width: 45,
  height: 37,
  codes: Uint8Array.from({ length: 45 * 37 }, (_, i) => i % 7),
  geotransform: [10, 50, 0.001, -0.001],
  geographic: true,
  tile: 16,
});

/** Rasters whose CRS is WKT in a citation, of the two generations. */
const WKTS = [
  'PROJCS["Web_Mercator",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]',
  'GEOGCRS["rotated",BASEGEOGCRS["base",DATUM["sphere",ELLIPSOID["sphere",6371229,0,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]]],DERIVINGCONVERSION["pole",METHOD["PROJ ob_tran o_proj=longlat"],PARAMETER["o_lat_p",39.25,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["lon_0",180,ANGLEUNIT["degree",0.0174532925199433]]],CS[ellipsoidal,2],AXIS["longitude",east,ORDER[1],ANGLEUNIT["degree",0.0174532925199433]],AXIS["latitude",north,ORDER[2],ANGLEUNIT["degree",0.0174532925199433]]]',
].map((wkt, i) => {
  const { directory, ascii: text } = geoTagsOfWkt('own', wkt);
  const codes = Uint8Array.from({ length: 24 * 20 }, (_, j) => j % 7);
  const fields = [short(Tag.GeoKeyDirectory, ...directory), ascii(Tag.GeoAsciiParams, text)];
  const bytes = tiffBytes({ width: 24, height: 20, codes, geotransform: [10, 50, 30, -30], fields });
  return { name: `wkt-${i + 1}.tif`, bytes };
});

/** A raster that its own tags don't place. */
export const UNPLACED = 'unplaced.tif';
const UNPLACED_RASTER = { width: 45, height: 37, codes: Uint8Array.from({ length: 45 * 37 }, (_, i) => i % 4) };

/** The rasters of the matrix and a few more, always in the same order. */
export function loadCorpus(): Seedling[] {
  const names = readdirSync(fileURLToPath(MATRIX)).filter((name) => name.endsWith('.tif'));
  return [
    ...names.sort().map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, MATRIX))) })),
    { name: 'degrees.tif', bytes: DEGREES },
    { name: UNPLACED, bytes: tiffBytes({ ...UNPLACED_RASTER, without: [Tag.ModelTransformation] }) },
    ...WKTS,
  ].map((file) => ({ ...file, map: mapTiff(file.bytes) }));
}

/** A raster whose place is that of the matrix: a source for a mutated template, or a template for a mutated source. */
export const NEIGHBOUR = tiffBytes({
  width: 24,
  height: 20,
  codes: Uint8Array.from({ length: 480 }, (_, i) => (i % 5 === 0 ? 255 : i % 3)),
  geotransform: [300030, 4150020, 60, -60],
  fields: [{ tag: 34735, type: 3, values: [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 26912] }],
});

/** Sidecars with a class list, as GDAL writes them. */
export const SIDECARS = [
  `<PAMDataset><PAMRasterBand band="1"><CategoryNames><Category>water</Category><Category>forest</Category><Category /></CategoryNames></PAMRasterBand></PAMDataset>`,
  `<PAMDataset><PAMRasterBand band="1"><GDALRasterAttributeTable><FieldDefn index="0"><Name>Value</Name><Type>0</Type><Usage>5</Usage></FieldDefn><FieldDefn index="1"><Name>Class</Name><Type>2</Type><Usage>2</Usage></FieldDefn><FieldDefn index="2"><Name>Red</Name><Type>0</Type><Usage>6</Usage></FieldDefn><Row index="0"><F>1</F><F>water</F><F>12</F></Row><Row index="1"><F>2</F><F>forest</F><F>300</F></Row></GDALRasterAttributeTable></PAMRasterBand></PAMDataset>`,
  `<PAMDataset><SRS dataAxisToSRSAxisMapping="2,1">GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]</SRS><GeoTransform> 3.0e+05, 3.0e+01, 0.0, 4.2e+06, 0.0,-3.0e+01</GeoTransform><Metadata><MDI key="NODATA_VALUES">3</MDI></Metadata><PAMRasterBand band="1"><NoDataValue le_hex_equiv="0000000000000840">3</NoDataValue></PAMRasterBand><PAMRasterBand band="2"><ColorInterp>Alpha</ColorInterp><NoDataValue>-1.#IND</NoDataValue></PAMRasterBand></PAMDataset>`,
] as const;
