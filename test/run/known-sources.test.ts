import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSpec, type SpecInput } from '../../src/documents/spec.js';
import { planKnown } from '../../src/engine/plan-known.js';
import { StorageError } from '../../src/errors.js';
import { CountedOpens } from '../support/counted-opens.js';
import { KEY, knownScenes, LISTED, NAMES, scene } from '../support/known-scenes.js';
import { MemoryStore } from '../support/memory-store.js';

const scenes = knownScenes();
const { files } = scenes;
const census = async () => [1];

describe('what is found of several sources', () => {
  it('is kept, so that a second planning opens none of them', async () => {
    const first = await scenes.plan(LISTED);
    expect(files.take()).toEqual(NAMES);
    expect((await scenes.kept()).sources.map(({ name }) => name).sort()).toEqual(NAMES.map(scenes.path));
    const bytes = await readFile(join(scenes.out, KEY));
    expect(await scenes.plan(LISTED)).toEqual(first);
    expect(files.take()).toEqual([]);
    expect(await readFile(join(scenes.out, KEY))).toEqual(bytes);
  });

  it('is not kept of one', async () => {
    for (let i = 0; i < 2; i++) {
      await scenes.plan({ ...LISTED, sources: [scenes.path('a.tif')] });
      expect(files.take()).toEqual(['a.tif']);
    }
    expect(await readdir(scenes.dir)).toEqual(NAMES);
  });

  it.each<[string, Partial<SpecInput>, string[]]>([
    ['other cells', { cellSize: 30 }, []],
    ['another order', { overlap: 'last' }, []],
    ['other classes', { classes: [{ code: 2 }] }, []],
    ['another nodata value', { nodata: [7] }, NAMES],
    ['unsigned samples', { unsigned: true }, NAMES],
    ['values', { kind: 'continuous', measures: ['mean'], classes: undefined }, NAMES],
    ['classes that files beside them may name', { classes: undefined }, NAMES],
  ])('serves only where a question needs no more than that: with %s', async (_, more, opened) => {
    const codes = Int8Array.from(new Uint8Array(16).fill(1));
    for (const [n, name] of NAMES.entries()) await scenes.put(name, scene(n, { codes, nodata: null }));
    await scenes.plan(LISTED);
    files.take();
    const second = await scenes.plan({ ...LISTED, ...more });
    expect(files.take()).toEqual(opened);
    await rm(scenes.out, { recursive: true });
    expect(await scenes.plan({ ...LISTED, ...more })).toEqual(second);
  });

  it('is that of the sources that are named now', async () => {
    await scenes.plan({ ...LISTED, sources: NAMES.slice(0, 2).map(scenes.path) });
    files.take();
    await scenes.plan({ ...LISTED, sources: NAMES.slice(1).map(scenes.path) });
    expect(files.take()).toEqual(['c.tif']);
    expect((await scenes.kept()).sources.map(({ name }) => name).sort()).toEqual(NAMES.slice(1).map(scenes.path));
  });

  it.each(['plan.json', 'run.json', KEY])('is not written to a place that holds a %s of another', async (name) => {
    await mkdir(scenes.out);
    await writeFile(join(scenes.out, name), '{"type": "FeatureCollection"}');
    await scenes.plan(LISTED);
    expect(await readdir(scenes.out)).toEqual([name]);
    expect(await readFile(join(scenes.out, name), 'utf8')).toBe('{"type": "FeatureCollection"}');
  });

  it.each<[string, (text: string) => string]>([
    ['is cut', (text) => text.slice(0, 400)],
    ['names another file', (text) => text.replaceAll('a.tif', 'c.tif')],
    ['says another place', (text) => text.replace('"originX":0', '"originX":30000')],
    ['says another nodata value', (text) => text.replace(/"nodata":[^,]*/, '"nodata":77')],
    ['is of another version', (text) => text.replace('"sourcesVersion":1', '"sourcesVersion":2')],
  ])('is opened anew, said, and stored again where the document %s', async (_, damage) => {
    const first = await scenes.plan(LISTED);
    const path = join(scenes.out, KEY);
    const text = await readFile(path, 'utf8');
    expect(damage(text)).not.toBe(text);
    await writeFile(path, damage(text));
    files.take();
    expect(await scenes.plan(LISTED)).toEqual(first);
    expect(files.take()).toEqual(NAMES);
    expect(scenes.said).toEqual([`${path}: is damaged, edited, or of another version; sources are opened again`]);
    await scenes.plan(LISTED);
    expect(files.take()).toEqual([]);
    expect(scenes.said).toHaveLength(1);
  });

  it('is stored now and then while planning goes on', async () => {
    const store = new MemoryStore();
    const counts: number[] = [];
    store.replace = async (_, bytes) => void counts.push(JSON.parse(new TextDecoder().decode(bytes)).sources.length);
    const sources = Array.from({ length: 2100 }, (_, i) => `s3://b/${i}.tif`);
    for (const [n, uri] of sources.entries()) store.objects.set(uri, scene(n));
    const open = async (uri: string) => {
      if (uri === sources.at(-1)) throw new StorageError(`${uri}: the network is down`);
      return store.open(uri);
    };
    const planning = planKnown(
      parseSpec({ ...LISTED, sources, cellSize: 60 }, 'test'),
      { store, key: KEY, run: store },
      { open, census },
    );
    await expect(planning).rejects.toBeInstanceOf(StorageError);
    expect(counts.slice(0, 2)).toEqual([1000, 2000]);
    expect(counts.at(-1)).toBeGreaterThan(2000);
  });
});

describe('what is found of sources on a server', () => {
  it('counts until the run is complete', async () => {
    const store = new MemoryStore();
    const sources = ['s3://b/a.tif', 's3://b/b.tif'];
    for (const [n, uri] of sources.entries()) store.objects.set(uri, scene(n));
    const opens = new CountedOpens(store.source);
    const spec = parseSpec({ ...LISTED, sources, cellSize: 60 }, 'test');
    const plan = () => planKnown(spec, { store, key: KEY, run: store }, { open: opens.open, census });
    await plan();
    expect(opens.take()).toEqual(['a.tif', 'b.tif']);
    store.objects.set('s3://b/b.tif', scene(1, { nodata: 1 }));
    const pinned = await plan();
    expect(opens.take()).toEqual([]);
    store.objects.set('run.json', Uint8Array.of());
    const anew = await plan();
    expect(opens.take()).toEqual(['a.tif', 'b.tif']);
    expect(anew.runId).not.toBe(pinned.runId);
  });
});
