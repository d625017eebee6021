import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '../support/cli.js';
import { placesOfSources } from '../support/resolved.js';

const folder = temporaryFolders();
const places = placesOfSources();

/** A list in a folder of its own. */
async function listOf(lines: string, name = 'list.txt'): Promise<string> {
  const dir = await folder();
  await writeFile(join(dir, name), lines);
  return join(dir, name);
}

describe('a list of sources', () => {
  it('names one a line, from its own folder, in its order and each once', async () => {
    const list = await listOf(
      '# tiles of 2021\n\n b.tif \r\na.tif\r\nb.tif\n../x/c.tif\n/abs/d.tif\ns3://bucket/e.tif',
    );
    const dir = join(list, '..');
    expect(await places.resolve(list)).toEqual([
      join(dir, 'b.tif'),
      join(dir, 'a.tif'),
      join(dir, '../x/c.tif'),
      '/abs/d.tif',
      's3://bucket/e.tif',
    ]);
  });

  it.each(['t.lst', 't.LIST', 't.Txt'])('may be called %s', async (name) => {
    const list = await listOf('/a.tif\n', name);
    expect(await places.resolve('/0.tif', list, '/a.tif', '/z.tif')).toEqual(['/0.tif', '/a.tif', '/z.tif']);
  });

  it('gives its band to those that name none', async () => {
    const list = await listOf('/a.tif\n/b.tif#1\n/c.tif#3\n/odd#2#1\n');
    expect(await places.resolve(`${list}#2`)).toEqual(['/a.tif#2', '/b.tif', '/c.tif#3', '/odd#2#1']);
    expect(await places.resolve(list)).toEqual(['/a.tif', '/b.tif', '/c.tif#3', '/odd#2#1']);
  });

  it('holds globs and prefixes, whatever its folder is called', async () => {
    const parent = await folder();
    const dir = join(parent, 'a [b] {c}');
    await mkdir(join(dir, 'more'), { recursive: true });
    for (const name of ['2.tif', '1.tif', 'more/3.tif']) await writeFile(join(dir, name), '');
    await writeFile(join(dir, 'list.txt'), '2.tif\nmore/\n?.tif#2\n./more/*.tif\n../*/2.tif#3\n');
    const here = ['2.tif', 'more/3.tif', '1.tif#2', '2.tif#2', '2.tif#3'].map((name) => join(dir, name));
    expect(await places.resolve(`${parent}/*/list.txt`)).toEqual(here);
    await writeFile(join(dir, 'list.txt'), '*.img');
    await expect(places.resolve(`${parent}/*/list.txt`)).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('in a bucket holds globs and prefixes of the bucket', async () => {
    places.s3.putDirect('listed', 'lists/k/list.txt', '*.tif\n../other/\n');
    for (const key of ['lists/k/a.tif', 'lists/other/b.tif']) places.s3.putDirect('listed', key, 'x');
    const found = await places.resolve('s3://listed/lists/k/list.txt');
    expect(found).toEqual(['s3://listed/lists/k/a.tif', 's3://listed/lists/other/b.tif']);
  });

  it('comes over https with its signature, which relative names do not get', async () => {
    places.http.files.set('/k/list.txt', Buffer.from('a.tif\nhttps://other/b.tif?sig=1#3\n'));
    expect(await places.resolve(`${places.http.url('/k/list.txt')}?sig=SECRET`)).toEqual([
      places.http.url('/k/a.tif'),
      'https://other/b.tif?sig=1#3',
    ]);
  });

  it('over https may have names with a signature behind them', async () => {
    places.http.files.set('/k/list.txt', Buffer.from('a.tif?sig=A\nb.tif?sig=B#2\n'));
    expect(await places.resolve(places.http.url('/k/list.txt'))).toEqual([
      `${places.http.url('/k/a.tif')}?sig=A`,
      `${places.http.url('/k/b.tif')}?sig=B#2`,
    ]);
  });

  it.each<[string, RegExp]>([
    ['/a.tif\nmore.lst\n', /list\.txt, line 2: more\.lst is a list itself/],
    ['/a.tif\n\n/b.tif#0\n', /list\.txt, line 3: #0 is no band/],
    ['gs://bucket/a.tif\n', /list\.txt, line 1: gs:\/\/bucket\/a\.tif can't be read/],
    ['# nothing\n\n', /list\.txt: names no source/],
    ['II*\0\0', /list\.txt: is no text/],
    [`${'/a.tif\n'.repeat(65537)}`, /list\.txt: names more than 65536 sources/],
  ])('is refused where a line is wrong (%#)', async (lines, message) => {
    await expect(places.resolve(await listOf(lines))).rejects.toMatchObject({ name: 'InvalidInputError', message });
  });

  it('from elsewhere names no file of this machine', async () => {
    places.s3.putDirect('listed', 'evil.txt', 'a.tif\n/etc/passwd\n');
    await expect(places.resolve('s3://listed/evil.txt')).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: /^s3:\/\/listed\/evil\.txt, line 2: \/etc\/passwd is a file of this machine/,
    });
  });

  it('must be there', async () => {
    await expect(places.resolve('/nowhere/list.txt')).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('names no two rasters that only a query tells apart', async () => {
    const list = await listOf('https://h/get?file=a.tif\nhttps://h/get?file=b.tif\n');
    await expect(places.resolve(list)).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: /^https:\/\/h\/get: is named twice with different queries/,
    });
  });
});
