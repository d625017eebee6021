import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Job, type Recipe, warpArgs } from './gdal-recipe.js';
import { runAll } from './processes.js';

const virtual = ({ folder }: Job, group: number) => join(folder, `classes-${group}.vrt`);
const average = ({ folder }: Job, group: number) => join(folder, `classes-${group}.tif`);

/**
 * A recipe without rasters in between: virtual bands that look up 1 for their class, 0 for the others and nodata for nodata,
 * warped at once. One process per core, each with its part of the classes; bands of one process share decoded blocks.
 */
export const lookupBands: Recipe = {
  name: 'lookup bands',
  programs: ['gdalwarp'],
  steps: [
    {
      name: 'gdalwarp -r average, from virtual class bands',
      run: async (job) => {
        const parts = groups(job);
        await Promise.all(parts.map((codes, group) => writeFile(virtual(job, group), document(job, codes))));
        const nodata = ['-srcnodata', String(job.nodata), '-dstnodata', 'nan'];
        await runAll(
          parts.map((_, group) => ['gdalwarp', ...warpArgs(job), ...nodata, virtual(job, group), average(job, group)]),
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
function groups({ codes, cores }: Job): number[][] {
  const each = Math.ceil(codes.length / cores);
  return Array.from({ length: Math.ceil(codes.length / each) }, (_, i) => codes.slice(i * each, (i + 1) * each));
}

/** Georeference comes with the source: a virtual raster of gdalwarp's own input format, written by hand. */
function document({ source, size, nodata, geotransform, srs }: Job, codes: readonly number[]): string {
  const rectangle = `xOff="0" yOff="0" xSize="${size}" ySize="${size}"`;
  const bands = codes.map(
    (code, i) => `  <VRTRasterBand dataType="Byte" band="${i + 1}" blockXSize="512" blockYSize="512">
    <NoDataValue>${nodata}</NoDataValue>
    <ComplexSource>
      <SourceFilename relativeToVRT="0">${source}</SourceFilename>
      <SourceBand>1</SourceBand>
      <SrcRect ${rectangle}/>
      <DstRect ${rectangle}/>
      <LUT>0:0,${code - 1}:0,${code}:1,${code + 1}:0,${nodata - 1}:0,${nodata}:${nodata}</LUT>
    </ComplexSource>
  </VRTRasterBand>`,
  );
  return `<VRTDataset rasterXSize="${size}" rasterYSize="${size}">
  <SRS>${srs}</SRS>
  <GeoTransform>${geotransform.join(', ')}</GeoTransform>
${bands.join('\n')}
</VRTDataset>
`;
}
