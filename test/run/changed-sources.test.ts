import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { knownScenes, LISTED, NAMES, scene } from '../support/known-scenes.js';
import { tiffBytes } from '../support/tiff.js';

const scenes = knownScenes();
const { files, put } = scenes;

const PAM = 'b.tif.aux.xml';
const pam = (inside: string) => `<PAMDataset><PAMRasterBand band="1">${inside}</PAMRasterBand></PAMDataset>`;
const nodata = (value: number) => put(PAM, pam(`<NoDataValue>${value}</NoDataValue>`));
const classes = (...names: string[]) => {
  const all = names.map((name) => `<Category>${name}</Category>`).join('');
  return put(PAM, pam(`<CategoryNames>${all}</CategoryNames>`));
};
const mask = (value: number) =>
  put('b.tif.msk', tiffBytes({ width: 4, height: 4, codes: new Uint8Array(16).fill(value), nodata: null }));
const world = (x: number) => put('b.tfw', `30\n0\n0\n-30\n${x}\n105\n`);
const nothing = async () => {};

describe('a source is opened anew, and it alone', () => {
  it.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
    ['it is written anew', nothing, () => put('b.tif', scene(1, { nodata: 1 }))],
    ['another takes its name', () => put('n.tif', scene(1)), () => rename(scenes.path('n.tif'), scenes.path('b.tif'))],
    ['a sidecar comes', nothing, () => nodata(1)],
    ['a sidecar changes', () => nodata(1), () => nodata(2)],
    ['a sidecar that said nothing does now', () => put(PAM, pam('')), () => nodata(1)],
    ['a sidecar gives other classes', () => classes('', 'wood'), () => classes('', 'lake')],
    ['a sidecar goes', () => nodata(1), () => rm(scenes.path(PAM))],
    ['a file comes that has its name in capitals', nothing, () => put('B.TFW', '')],
    ['a mask comes', nothing, () => mask(255)],
    ['a mask changes', () => mask(255), () => mask(0)],
  ])('where %s', async (_, before, change) => {
    await before();
    await scenes.plan();
    files.take();
    await change();
    const second = await scenes.plan();
    expect(files.take().filter((name) => NAMES.includes(name))).toEqual(['b.tif']);
    await rm(scenes.out, { recursive: true });
    expect(await scenes.plan()).toEqual(second);
  });

  it('where the ending of its world file becomes one in capitals', async () => {
    await put('b.tif', scene(1, { without: [Tag.ModelTransformation] }));
    await world(135);
    await scenes.plan(LISTED);
    files.take();
    await rename(scenes.path('b.tfw'), scenes.path('b.TFW'));
    await scenes.plan(LISTED);
    expect(files.take()).toEqual(['b.TFW', 'b.tif']);
  });

  it('where a sidecar changes while it is being looked at', async () => {
    await nodata(1);
    const { port } = files;
    const changing: typeof port = async (uri, pinned) => {
      const source = await port(uri, pinned);
      if (!uri.endsWith('b.tif')) return source;
      const close = () => nodata(2).then(() => source.close());
      return { uri, version: () => source.version(), read: (from, length) => source.read(from, length), close };
    };
    files.port = changing;
    await scenes.plan();
    files.port = port;
    files.take();
    const second = await scenes.plan();
    expect(files.take()).toEqual(['b.tif', PAM]);
    expect(second.layers[0]!.sources[1]!.nodata).toBe(2);
  });

  it('where a VRT that names it has changed', async () => {
    const part = (name: string, i: number) =>
      `<SimpleSource><SourceFilename relativeToVRT="1">${name}</SourceFilename><SourceBand>1</SourceBand>${[
        ['Src', 0],
        ['Dst', 4 * i],
      ].map(([which, x]) => `<${which}Rect xOff="${x}" yOff="0" xSize="4" ySize="4"/>`)}</SimpleSource>`;
    const vrt = (...names: string[]) => {
      const place = '<SRS>EPSG:32612</SRS><GeoTransform>0,30,0,120,0,-30</GeoTransform>';
      const band = `<VRTRasterBand dataType="Byte" band="1">${names.map(part).join('')}</VRTRasterBand>`;
      return put('m.vrt', `<VRTDataset rasterXSize="8" rasterYSize="4">${place}${band}</VRTDataset>`);
    };
    const spec = { ...LISTED, sources: [scenes.path('m.vrt')] };
    await vrt('a.tif', 'b.tif');
    await scenes.plan(spec);
    expect(files.take()).toEqual(['a.tif', 'b.tif', 'm.vrt']);
    await scenes.plan(spec);
    expect(files.take()).toEqual(['m.vrt']);
    await vrt('c.tif', 'b.tif');
    await scenes.plan(spec);
    expect(files.take()).toEqual(['b.tif', 'c.tif', 'm.vrt']);
  });
});

describe('no source is opened anew', () => {
  it('where other files come and go', async () => {
    await put('old.txt', '');
    await scenes.plan(LISTED);
    files.take();
    await mkdir(scenes.path('other'));
    await put('bb.tif.aux.xml', pam('<NoDataValue>1</NoDataValue>'));
    await put('b', '');
    await put('other/b.tfw', '');
    await rm(scenes.path('old.txt'));
    expect(await readdir(scenes.dir)).toContain('out'); // which came with the first planning
    await scenes.plan(LISTED);
    expect(files.take()).toEqual([]);
  });
});
