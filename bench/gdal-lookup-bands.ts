import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Recipe, warpArgs } from './gdal-recipe.js';
import { PLACE } from './georeference.js';
import type { Job } from './job.js';
import { CODES, NODATA } from './landscape-classes.js';
import { runAll } from './processes.js';

const virtual = ({ folder }: Job, group: number) => join(folder, `classes-${group}.vrt`);
const average = ({ folder }: Job, group: number) => join(folder, `classes-${group}.tif`);

/**
 * A recipe without rasters in between: virtual bands that look up 1 for their class, 0 for the others and nodata for
 * nodata, warped at once. One process per core, each with its part of the classes, whose bands share decoded blocks.
 */
export const lookupBands: Recipe = {
  name: 'lookup bands',
  probes: [['gdalwarp', '--version']],
  steps: [
    {
      name: 'gdalwarp -r average, from virtual class bands',
      run: async (job) => {
        const parts = groups(job);
        await Promise.all(parts.map((codes, group) => writeFile(virtual(job, group), document(job, codes))));
        const nodata = ['-srcnodata', String(NODATA), '-dstnodata', 'nan'];
        return runAll(
          parts.map((_, group) => [
            'gdalwarp',
            ...warpArgs('average'),
            ...nodata,
            virtual(job, group),
            average(job, group),
          ]),
          job.cores,
        );
      },
    },
  ],
  result: (job, code) => {
    const parts = groups(job);
    const group = parts.findIndex((codes) => codes.includes(code));
    return { path: average(job, group), band: parts[group]!.indexOf(code) };
  },
};

/** The classes in as many parts as there are cores. */
function groups({ cores }: Job): number[][] {
  const each = Math.ceil(CODES.length / cores);
  return Array.from({ length: Math.ceil(CODES.length / each) }, (_, i) => CODES.slice(i * each, (i + 1) * each));
}

/** A GDAL virtual raster of class bands; tables are linear between the values that they name. */
function document({ source, size }: Job, codes: readonly number[]): string {
  const rectangle = `xOff="0" yOff="0" xSize="${size}" ySize="${size}"`;
  const bands = codes.map(
    (code, i) => `  <VRTRasterBand dataType="Byte" band="${i + 1}" blockXSize="512" blockYSize="512">
    <NoDataValue>${NODATA}</NoDataValue>
    <ComplexSource>
      <SourceFilename relativeToVRT="0">${source}</SourceFilename>
      <SourceBand>1</SourceBand>
      <SrcRect ${rectangle}/>
      <DstRect ${rectangle}/>
      <LUT>0:0,${code - 1}:0,${code}:1,${code + 1}:0,${NODATA - 1}:0,${NODATA}:${NODATA}</LUT>
    </ComplexSource>
  </VRTRasterBand>`,
  );
  return `<VRTDataset rasterXSize="${size}" rasterYSize="${size}">
  <SRS>EPSG:${PLACE.epsg}</SRS>
  <GeoTransform>${PLACE.left}, ${PLACE.pixelMetres}, 0, ${PLACE.top}, 0, ${-PLACE.pixelMetres}</GeoTransform>
${bands.join('\n')}
</VRTDataset>
`;
}
