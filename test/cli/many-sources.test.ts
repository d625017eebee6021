import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolders } from '../support/cli.js';
import { cutOut, windowsBetween } from '../support/cut-raster.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const WHOLE: TestRaster = {
  width: 60,
  height: 40,
  codes: Uint8Array.from({ length: 2400 }, (_, i) => 1 + ((i * 7 + (i >> 4)) % 3)),
  geotransform: [1000, 5200, 30, -30],
};
const WINDOWS = windowsBetween(60, 40, [23], [17]);

/** A folder with a raster cut to four, the whole, and what stands for the four: a list, STAC items, a VRT. */
async function sheets(): Promise<string> {
  const place = await folder();
  await Promise.all(
    WINDOWS.map((window, i) => writeFile(join(place, `sheet-${i}.tif`), tiffBytes(cutOut(WHOLE, window)))),
  );
  await writeFile(join(place, 'whole.tiff'), tiffBytes(WHOLE));
  await writeFile(join(place, 'list.txt'), `# four sheets\n${WINDOWS.map((_, i) => `sheet-${i}.tif`).join('\n')}\n`);
  const items = WINDOWS.map((_, i) => ({
    type: 'Feature',
    stac_version: '1.0.0',
    id: `sheet-${i}`,
    geometry: null,
    properties: { datetime: `202${i}-06-01T00:00:00Z` },
    links: [],
    assets: { map: { href: `./sheet-${i}.tif`, type: 'image/tiff; application=geotiff' } },
  }));
  await writeFile(join(place, 'items.json'), JSON.stringify({ type: 'FeatureCollection', features: items }));
  const rect = (name: string, x: number, y: number, width: number, height: number) =>
    `<${name} xOff="${x}" yOff="${y}" xSize="${width}" ySize="${height}"/>`;
  const sources = WINDOWS.map(
    ({ colOff, rowOff, width, height }, i) =>
      `<SimpleSource><SourceFilename relativeToVRT="1">sheet-${i}.tif</SourceFilename><SourceBand>1</SourceBand>${rect('SrcRect', 0, 0, width, height)}${rect('DstRect', colOff, rowOff, width, height)}</SimpleSource>`,
  );
  await writeFile(
    join(place, 'm.vrt'),
    `<VRTDataset rasterXSize="60" rasterYSize="40"><SRS>EPSG:32612</SRS><GeoTransform>1000,30,0,5200,0,-30</GeoTransform><VRTRasterBand dataType="Byte" band="1"><NoDataValue>255</NoDataValue>${sources.join('')}</VRTRasterBand></VRTDataset>`,
  );
  return place;
}

const OPTIONS = ['--classes', '1,2,3', '--cell-size', '250', '--write', 'mosaic', '--quiet'];

describe('many sources on the command line', () => {
  it('give the bytes of the raster that they are parts of, whichever way they are named', async () => {
    const place = await sheets();
    const mosaic = async (name: string, ...sources: string[]) => {
      const out = join(place, 'out', name);
      const { code, stderr } = await runCli('run', ...sources, ...OPTIONS, '--out', out);
      expect(code, stderr).toBe(0);
      return readFile(join(out, 'mosaic.tif'));
    };
    const whole = await mosaic('whole', join(place, 'whole.tiff'));
    expect(await mosaic('glob', join(place, '*.tif'))).toEqual(whole);
    expect(await mosaic('list', join(place, 'list.txt'))).toEqual(whole);
    expect(await mosaic('items', `${join(place, 'items.json')}#map`)).toEqual(whole);
    expect(await mosaic('vrt', join(place, 'm.vrt'))).toEqual(whole);
    expect(await mosaic('named', ...[3, 0, 2, 1].map((i) => join(place, `sheet-${i}.tif`)))).toEqual(whole);
  });

  it('are chosen among STAC items by what a spec says', async () => {
    const place = await sheets();
    await writeFile(join(place, 'spec.json'), JSON.stringify({ items: { date: '2021/2022' } }));
    const items = join(place, 'items.json');
    const asked = ['--spec', join(place, 'spec.json'), ...OPTIONS, '--json', '--out', join(place, 'out')];
    const { code, stdout, stderr } = await runCli('run', items, ...asked);
    expect(code, stderr).toBe(0);
    const { sources } = JSON.parse(stdout) as { sources: { uri: string }[] };
    expect(sources.map(({ uri }) => uri)).toEqual([1, 2].map((i) => join(place, `sheet-${i}.tif`)));
  });

  it('are shown by info, those of a VRT, too', async () => {
    const { code, stdout } = await runCli('info', join(await sheets(), 'm.vrt'), '--json');
    expect(code).toBe(0);
    const found = JSON.parse(stdout) as { uri: string; run: { takes: boolean } }[];
    expect(found.map(({ run }) => run.takes)).toEqual([true, true, true, true]);
  });

  it('are planned and computed stage by stage', async () => {
    const place = await sheets();
    const out = join(place, 'out');
    const whole = join(place, 'whole');
    await runCli('run', join(place, 'whole.tiff'), ...OPTIONS, '--tile-cells', '16', '--out', whole);
    const planned = await runCli('plan', join(place, 'list.txt'), ...OPTIONS, '--tile-cells', '16', '--out', out);
    expect(planned.code, planned.stderr).toBe(0);
    expect((await runCli('job', '0', '--out', out)).code).toBe(0);
    expect((await runCli('reduce', '--out', out)).code).toBe(0);
    expect(await readFile(join(out, 'mosaic.tif'))).toEqual(await readFile(join(whole, 'mosaic.tif')));
    expect(JSON.parse(await readFile(join(out, 'sources.json'), 'utf8')).sources).toHaveLength(4);
  });

  it('are what a glob stands for, but for what the run itself has made', async () => {
    const place = await sheets();
    const globs = ['--out', place, '--tile-cells', '16', '--measures', 'fractions,majority'];
    const run = () => runCli('run', `${place}/**/*.tif`, ...OPTIONS, ...globs, '--json', '--keep-tiles');
    const first = await run();
    expect(first.code, first.stderr).toBe(0);
    expect(await readdir(place)).toEqual(expect.arrayContaining(['majority.tif', 'mosaic.tif', 'tiles']));
    const second = await run();
    expect(second.code, second.stderr).toBe(0);
    expect(JSON.parse(second.stdout)).toEqual(JSON.parse(first.stdout));
    await rm(join(place, 'run.json'));
    await rm(join(place, 'mosaic.tif'));
    const third = await run();
    expect(third.code, third.stderr).toBe(0);
    expect(JSON.parse(third.stdout).jobs).toMatchObject({ computed: 0 });
  });

  it('say how many of them lie outside the grid', async () => {
    const place = await sheets();
    const options = ['--bounds', '1000,4000,1400,5200', '--out', join(place, 'out')];
    const { stdout } = await runCli('plan', join(place, 'list.txt'), ...OPTIONS, '--json', ...options);
    expect(JSON.parse(stdout).notes).toContain('2 of 4 sources lie outside the grid');
  });
});
