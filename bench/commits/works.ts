import type { Source } from '../bench.js';
import { elevationRaster } from '../elevation-raster.js';
import type { BenchOptions } from '../options.js';
import { readyRaster } from '../ready-raster.js';
import { landscapes, type Subject, windowsOf } from '../subjects.js';

/** Something that both commits do. */
export interface Work {
  readonly name: string;
  readonly prepare: () => Promise<{ readonly source: Source; readonly options: readonly string[] }>;
}

const ONE_KM = ['--cell-size', '1km', '--write', 'mosaic'];

/**
 * What commits are compared by: of a file that is given its shares, or else of a landscape and of a terrain.
 * @throws where --only names what there is not
 */
export async function chosenWorks(options: BenchOptions, seed: number): Promise<readonly Work[]> {
  const works = options.source === null ? generated(seed, options.size) : await ofFile(options.source, options);
  const names = options.only?.split(',') ?? works.map(({ name }) => name);
  const unknown = names.filter((name) => !works.some((work) => work.name === name));
  if (unknown.length > 0) {
    throw new Error(`--only: there is no ${unknown.join(', ')}; there are ${works.map(({ name }) => name).join(', ')}`);
  }
  return works.filter(({ name }) => names.includes(name));
}

function generated(seed: number, side: number): readonly Work[] {
  const { at, main } = landscapes(seed, side);
  const heights = (dtype: 'int16' | 'float32', measures: string): Work => ({
    name: `${measures.split(',')[0]}-${dtype}`,
    prepare: async () => ({
      source: await readyRaster(elevationRaster({ seed, width: side, height: side }, dtype)),
      options: ['--measures', measures, ...ONE_KM],
    }),
  });
  return [
    { name: 'small', prepare: async () => asWork(await at(0, 8)) },
    { name: 'classes', prepare: async () => asWork(await at(main, 8)) },
    { name: 'classes-32', prepare: async () => asWork(await at(main, 32)) },
    { name: 'other-crs', prepare: async () => asWork(await at(main, 8), ['--crs', 'EPSG:6933']) },
    heights('int16', 'mean,min,max,std'),
    heights('float32', 'mean,min,max,std'),
    heights('int16', 'median'),
    heights('float32', 'median'),
  ];
}

async function ofFile(path: string, { classes, cellSize }: BenchOptions): Promise<readonly Work[]> {
  const subjects = await windowsOf(path, classes, cellSize);
  return [{ name: 'classes', prepare: async () => asWork(await subjects.at(subjects.main, 0)) }];
}

const asWork = (subject: Subject, more: readonly string[] = []) => ({
  source: subject,
  options: [...subject.options, ...more],
});
