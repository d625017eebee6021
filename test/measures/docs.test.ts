import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { measuresPage } from '../../scripts/measures-page.js';
import { EXAMPLE_PIXELS, measureEntries } from '../../src/measures/docs.js';
import { runCli } from '../support/cli.js';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

/** Examples of measures whose names hold an argument, and the bands that examples are about. */
const ASKED: Readonly<Record<string, string>> = { 'q<percent>': 'q10', 'histogram(<edges>)': 'histogram(0,4,10)' };
const BANDS: Readonly<Record<string, string>> = {
  fractions: 'fraction_41',
  area: 'area_41',
  'histogram(<edges>)': 'histogram_4_10',
};

/** The value of a measure in the cell of the examples: 3.5 pixels wide, one of which begins half a pixel inside. */
async function exampleOf(name: string, of: string): Promise<{ readonly value: number; readonly bands: string[] }> {
  const side = name === 'area' ? 1000 : 1;
  const codes = Float32Array.from(of === 'classes' ? EXAMPLE_PIXELS.codes : EXAMPLE_PIXELS.values);
  const raster = tiffBytes({ width: 4, height: 1, codes, nodata: null, geotransform: [0, side, side, -side] });
  const template = tiffBytes({ width: 1, height: 1, codes: [1], geotransform: [0, side, 3.5 * side, -side] });
  const { plan, store } = await runInMemory(
    { 'a.tif': raster, 't.tif': template },
    {
      measures: [ASKED[name] ?? name],
      template: 't.tif',
      tileCells: 16,
      ...(of === 'classes' ? { classes: 'all' as const } : {}),
    },
  );
  const band = BANDS[name] ?? ASKED[name] ?? name;
  const key = name === 'majority' || name === 'minority' ? `${name}.tif` : 'mosaic.tif';
  const names = key === 'mosaic.tif' ? plan.bands.map((one) => one.name) : [band];
  const { values } = await readBand(store.objects.get(key)!, names.indexOf(band));
  return { value: values[0]!, bands: plan.bands.map((one) => one.name) };
}

/** The names of bands as a measure lists them, with a placeholder for what differs. */
function patternOf(band: string): RegExp {
  const literal = band.replace(/[()]/g, '\\$&');
  return new RegExp(`^${literal.replace(/<\w+>/g, '-?[\\d.]+')}$`);
}

describe('the list of measures', () => {
  it.each(measureEntries())('has an example of $name that is so', async ({ name, of, example, bands }) => {
    const stated = Number(/= (-?[\d.]+)$/.exec(example)![1]);
    const found = await exampleOf(name, of);
    expect(Math.abs(found.value / stated - 1)).toBeLessThan(2 ** -23);
    const patterns = bands.map(patternOf);
    for (const pattern of patterns) expect(found.bands).toContainEqual(expect.stringMatching(pattern));
    const others = found.bands.filter((band) => !patterns.some((pattern) => pattern.test(band)));
    expect(others.filter((band) => band !== 'valid_fraction')).toEqual([]); // which overviews may need
  });

  it('is the page of the documentation', async () => {
    const page = await readFile(new URL('../../docs/measures.md', import.meta.url), 'utf8');
    expect(page).toBe(measuresPage()); // npm run docs writes it
  });

  it('is printed by the command, as text and as JSON', async () => {
    const { code, stdout } = await runCli('list', 'measures');
    expect(code).toBe(0);
    for (const { name, says, formula, example } of measureEntries())
      for (const text of [`  ${name}: ${says}`, formula, example]) expect(stdout).toContain(text);
    expect(JSON.parse((await runCli('list', 'measures', '--json')).stdout)).toEqual(measureEntries());
    expect((await runCli('list', 'legends')).stdout).toMatch(/^nlcd {9}20 classes\n/);
    expect(await runCli('list', 'colours')).toMatchObject({ code: 2, stdout: '' });
  });
});
