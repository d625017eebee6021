import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PageData } from '../../../src/outputs/report/page-data.js';
import { runInMemory } from '../../support/run-in-memory.js';
import { tiffBytes } from '../../support/tiff.js';

const HOSTILE = ['</script><img src=x onerror=alert(1)>', '<!--<script>', '"&\u2028$&\u2029'] as const;
/** Eight by eight pixels of 10 m, 0 is nodata: half of class 1, a fourth each of class 2 and of none. */
const RASTER = tiffBytes({
  width: 8,
  height: 8,
  nodata: 0,
  geotransform: [300_000, 4_200_000, 10, -10],
  codes: Uint8Array.from({ length: 64 }, (_, i) => (i < 32 ? 1 : i < 48 ? 2 : 5)),
});
const CLASSES = HOSTILE.map((name, i) => ({ code: i + 1, name }));

async function pageOf(name: string, order?: <T>(jobs: T[]) => T[]) {
  const spec = { cellSize: 20, tileCells: 16, classes: CLASSES, write: ['report'] as const };
  const { store, plan } = await runInMemory({ [name]: RASTER }, spec, order);
  return { html: Buffer.from(store.objects.get('report.html')!).toString(), plan };
}

/** The content of each script of a page, as a browser finds them: the first `</script` ends one. */
function scriptsOf(html: string): { readonly attributes: string; readonly content: string }[] {
  return [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script/g)].map(([, attributes, content]) => ({
    attributes: attributes!,
    content: content!,
  }));
}

function dataOf(html: string): PageData {
  return JSON.parse(scriptsOf(html).find(({ attributes }) => attributes.includes('id="data"'))!.content);
}

describe('a report page', () => {
  it('holds names of classes and files that look like markup as text', async () => {
    const { html } = await pageOf('<img onerror=alert(2)>$&.tif');
    const scripts = scriptsOf(html);
    expect(scripts.map(({ attributes }) => attributes)).toEqual([
      ' id="data" type="application/json"',
      ' id="raster-0" type="application/octet-stream;base64"',
      '',
    ]);
    expect(html).not.toContain('<img');
    expect(html.replace(/<script[^>]*>[\s\S]*?<\/script/g, '')).not.toContain('alert(1)');
    expect(html).toContain('<title>&lt;img onerror=alert(2)&gt;$&amp;.tif · Fractile</title>');
    const { bands, totals, title } = dataOf(html);
    expect(bands.slice(0, 3).map(({ label }) => label)).toEqual(HOSTILE.map((name, i) => `${i + 1} ${name}`));
    expect(totals!.classes.map(({ label }) => label)).toEqual(HOSTILE.map((name, i) => `${i + 1} ${name}`));
    expect(title).toBe('<img onerror=alert(2)>$&.tif');
  });

  it('lets its own code and styles run, and nothing be fetched from elsewhere', async () => {
    const { html } = await pageOf('a.tif');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(scriptsOf(html).at(-1)!.content)}`,
      `style-src ${hashOf(style)}`,
      'font-src data:',
      'img-src data:',
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    const elements = html.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>|<pre>[\s\S]*?<\/pre>/g, '');
    expect(elements.replace('<link rel="icon" href="data:,">', '')).not.toMatch(/https?:|\/\/|<link|<iframe| on\w+=/);
  });

  it('says what came out, with what a reader should know', async () => {
    const { html, plan } = await pageOf('a.tif');
    const data = dataOf(html);
    expect(data).toMatchObject({
      title: 'a.tif',
      subtitle: 'fractions',
      grid: plan.target.grid,
      copy: { level: 0, columns: 4, rows: 4 },
      files: [{ key: 'mosaic.tif', nodata: '-9999' }],
      warnings: ['25.00 % of the grid has codes that are not in the class list: 5 (16 pixels)'],
    });
    expect(data.bands.map(({ name, kind, isShare, range }) => [name, kind, isShare, range])).toEqual([
      ['fraction_1', 'class', true, [0, 1]],
      ['fraction_2', 'class', true, [0, 1]],
      ['fraction_3', 'class', true, [0, 0]],
      ['valid_fraction', 'values', true, [1, 1]],
      ['unlisted', 'class', true, [0, 1]],
    ]);
    expect(data.totals!.classes.map(({ km2, share }) => [km2, share])).toEqual([
      [0.0032, 0.5],
      [0.0016, 0.25],
      [0, 0],
    ]);
  });

  it('has the same bytes in whichever folder its sources lie, also where it warns of them, and warns once', async () => {
    const raster = (left: number) =>
      tiffBytes({ width: 8, height: 8, nodata: null, geotransform: [left, 80, 10, -10], codes: new Uint8Array(64) });
    const pages = [];
    for (const folder of ['/home/one', 'deep/other place', 'elsewhere']) {
      const sources = ['a', 'b'].map((name) => `${folder}/${name}.tif`);
      const { store, plan } = await runInMemory(Object.fromEntries(sources.map((uri, i) => [uri, raster(40 * i)])), {
        ...{ sources, cellSize: 20, classes: [{ code: 9 }], measures: ['fractions', 'area'], write: ['report'] },
      });
      expect(plan.notes[0]).toContain(`${folder}/a.tif and ${folder}/b.tif`);
      pages.push(Buffer.from(store.objects.get('report.html')!).toString());
    }
    const { warnings, notes } = dataOf(pages[0]!);
    expect(warnings[0]).toMatch(/^no code of the class list \(.*\) occurs in a\.tif and 1 more, which holds 0;/);
    expect(warnings.filter((text) => text === warnings[0])).toHaveLength(1);
    expect(notes[0]).toMatch(/counts: a\.tif and b\.tif$/);
    expect(pages[1]).toBe(pages[0]);
    expect(pages[2]).toBe(pages[0]);
  });

  it('warns where little of the grid is valid', async () => {
    const codes = Uint8Array.from({ length: 64 }, (_, i) => (i < 16 ? 7 : 0));
    const { store } = await runInMemory(
      { 'dem.tif': tiffBytes({ width: 8, height: 8, nodata: 0, codes }) },
      { cellSize: 60, kind: 'continuous', measures: ['mean', 'valid_fraction'], write: ['report'] },
    );
    const data = dataOf(Buffer.from(store.objects.get('report.html')!).toString());
    expect(data.warnings).toEqual([
      'only 25.00 % of the grid has valid pixels; the rest is no data, or outside of the sources',
    ]);
    expect(data.totals!.rest[0]).toMatchObject({ label: 'Valid', share: 0.25 });
    expect(data.measures).toEqual([{ name: 'mean', text: '7, in 4 cells' }]);
  });

  it('says the totals of measures that are lists', async () => {
    const values = Uint8Array.from({ length: 64 }, (_, i) => (i < 16 ? 250 : i % 3));
    const textsOf = async (spec: object, codes: Uint8Array) => {
      const raster = tiffBytes({ width: 8, height: 8, nodata: null, geotransform: [0, 80, 10, -10], codes });
      const { store } = await runInMemory({ 'a.tif': raster }, { cellSize: 20, write: ['report'], ...spec });
      return dataOf(Buffer.from(store.objects.get('report.html')!).toString()).measures.map(({ text }) => text);
    };
    expect(await textsOf({ kind: 'continuous', measures: ['histogram(0,1,10)', 'sum'] }, values)).toEqual([
      '4,048, in 16 cells',
      '0 to 1: 16, 1 to 10: 32, beyond 16, in 16 cells',
    ]);
    const many = Array.from({ length: 20 }, (_, i) => i).join(',');
    expect((await textsOf({ kind: 'continuous', measures: [`histogram(${many})`] }, values))[0]).toContain(
      '11 to 12: 0, 7 more bins in run.json, beyond 16',
    );
    const codes = values.map((value) => (value === 250 ? 250 : 1));
    const classes = [{ code: 250, name: 'Sea' }, { code: 1 }, { code: 2 }];
    expect(await textsOf({ classes, measures: ['majority'] }, codes)).toEqual([
      '1 in 12 cells, 250 Sea in 4 cells, cells without majority 0',
    ]);
  });

  it('says of a share that it is small, and not that it is none', async () => {
    const codes = Uint8Array.from({ length: 200 * 200 }, (_, i) => (i === 7 ? 9 : 1));
    const raster = tiffBytes({ width: 200, height: 200, nodata: null, geotransform: [0, 2000, 10, -10], codes });
    const { store } = await runInMemory(
      { 'a.tif': raster },
      { cellSize: 200, classes: [{ code: 1 }], write: ['report'] },
    );
    expect(dataOf(Buffer.from(store.objects.get('report.html')!).toString()).warnings).toEqual([
      'less than 0.01 % of the grid has codes that are not in the class list: 9 (1 pixel)',
    ]);
  });

  it('has the same bytes in whichever order jobs are done', async () => {
    const spec = { cellSize: 10, tileCells: 16, classes: CLASSES, write: ['report'] as const };
    const codes = Uint8Array.from({ length: 50 * 40 }, (_, i) => (i * 7 + (i >> 5)) % 5);
    const raster = tiffBytes({ width: 50, height: 40, codes, geotransform: [0, 400, 10, -10] });
    const pages = [];
    for (const order of [undefined, <T>(jobs: T[]) => [...jobs].reverse()])
      pages.push((await runInMemory({ 'a.tif': raster }, spec, order)).store.objects.get('report.html')!);
    expect(Buffer.compare(pages[0]!, pages[1]!)).toBe(0);
  });
});
