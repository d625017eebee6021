import { execFileSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../src/errors.js';
import { readError, writeError } from '../../src/io/file-errors.js';
import { FileSource } from '../../src/io/file-source.js';
import { FileStore } from '../../src/io/file-store.js';
import { temporaryFolders } from '../support/cli.js';

const folder = temporaryFolders();

describe('FileStore', () => {
  it('keeps whole objects under keys', async () => {
    const store = new FileStore(join(await folder(), 'out'));
    expect(await store.get('tiles/0-0.tif')).toBeNull();
    expect(await store.list('tiles/')).toEqual([]);
    await store.put('tiles/0-1.tif', Uint8Array.of(1, 2));
    await store.put('tiles/0-0.tif', Uint8Array.of(3));
    await store.put('plan.json', Uint8Array.of(4));
    expect(await store.list('tiles/')).toEqual(['tiles/0-0.tif', 'tiles/0-1.tif']);
    expect(await store.list('')).toEqual(['plan.json']);
    expect(await store.size('tiles/0-1.tif')).toBe(2);
    expect([...(await store.get('tiles/0-0.tif'))!]).toEqual([3]);
    await store.remove(['tiles/0-0.tif', 'tiles/0-1.tif', 'tiles/9-9.tif']);
    expect(await readdir(store.uri)).toEqual(['plan.json']);
  });

  it('leaves nothing, and keeps what was there, when the producer of a stream fails', async () => {
    const store = new FileStore(await folder());
    await store.put('mosaic.tif', Uint8Array.of(7));
    const failing = async function* () {
      yield new Uint8Array(100_000);
      throw new InvalidInputError('no more');
    };
    await expect(store.putStream('mosaic.tif', 100_000, failing())).rejects.toThrow('no more');
    expect(await readdir(store.uri)).toEqual(['mosaic.tif']);
    expect([...(await store.get('mosaic.tif'))!]).toEqual([7]);
  });

  it('refuses a place where no folder can be made, and does not try for ever', async () => {
    await expect(new FileStore('/proc/fractile/out').put('a/b', new Uint8Array(1))).rejects.toMatchObject({
      name: 'OutputError',
      exitCode: 2,
    });
  });

  it('refuses keys that leave its folder', async () => {
    const store = new FileStore(await folder());
    for (const key of ['../x', 'tiles/../../x', '/etc/passwd']) {
      await expect(store.put(key, new Uint8Array(1))).rejects.toMatchObject({ name: 'InvalidInputError' });
    }
  });

  it('does not wait for a pipe that is in the way of an object', async () => {
    const store = new FileStore(await folder());
    execFileSync('mkfifo', [join(store.uri, 'mosaic.tif')]);
    const refusal = { name: 'InvalidInputError', message: expect.stringMatching(/mosaic\.tif: is a pipe/) };
    await expect(store.put('mosaic.tif', Uint8Array.of(1))).rejects.toMatchObject(refusal);
    expect(await readdir(store.uri)).toEqual(['mosaic.tif']);
  });

  it('removes at once what this process or a thread of it was writing, and nothing else', async () => {
    const store = new FileStore(await folder());
    await store.put('tiles/0-0.tif', Uint8Array.of(1));
    const writer = `${hostname().replace(/[^\w-]/g, '_')}.${process.pid}`;
    await store.removeAbandoned(['', 'tiles/', 'overviews/']); // as a run begins
    await writeFile(join(store.uri, `tiles/0-1.tif.0123456789ab.${writer}.fractile-partial`), '');
    await writeFile(join(store.uri, `tiles/0-2.tif.0123456789ab.${writer}0.fractile-partial`), '');
    FileStore.removeUnfinished();
    expect(await readdir(join(store.uri, 'tiles'))).toEqual([
      '0-0.tif',
      `0-2.tif.0123456789ab.${writer}0.fractile-partial`,
    ]);
  });

  it('removes at once folders within it that are left empty, and not its own', async () => {
    const store = new FileStore(await folder());
    const empty = ['cells.zarr/x/', 'cells.zarr/'];
    await store.removeAbandoned(['', ...empty]);
    await mkdir(join(store.uri, 'cells.zarr/x'), { recursive: true });
    FileStore.removeUnfinished();
    expect(await readdir(store.uri)).toEqual([]);
  });

  it('takes a folder that can not be read for a wrong place, but not where a run has begun', () => {
    const refused = Object.assign(new Error(''), { code: 'EACCES' });
    expect(readError(refused, '/out')).toMatchObject({ name: 'NotFoundError', exitCode: 2 });
    expect(readError(refused, '/out', true)).toMatchObject({ name: 'StorageError', exitCode: 3 });
  });

  it('names a full disk as a fault of the machine', () => {
    const error = writeError(Object.assign(new Error(''), { code: 'ENOSPC' }), '/out/tiles/0-0.tif', true);
    expect(error).toMatchObject({ name: 'StorageError', exitCode: 3 });
    expect(writeError(Object.assign(new Error(''), { code: 'EIO' }), '/out', false)).toMatchObject({
      name: 'StorageError',
      exitCode: 3,
    });
  });

  it.each([
    'EROFS',
    'EACCES',
    'ENOENT',
  ])('takes %s for a wrong choice of place only before a run has begun there', (code) => {
    const error = Object.assign(new Error(''), { code });
    expect(writeError(error, '/out', false)).toMatchObject({ name: 'OutputError', exitCode: 2 });
    expect(writeError(error, '/out', true)).toMatchObject({ name: 'StorageError', exitCode: 3 });
  });
});

describe('FileSource', () => {
  it('reads ranges, fewer bytes only at the end', async () => {
    const path = join(await folder(), 'a');
    await writeFile(
      path,
      Uint8Array.from({ length: 100 }, (_, i) => i),
    );
    const source = await FileSource.open(path);
    const { size, etag } = await source.version();
    expect(size).toBe(100);
    expect([...(await source.read(98, 10))]).toEqual([98, 99]);
    await writeFile(path, Uint8Array.of(1, 2, 3));
    expect((await source.version()).etag).not.toBe(etag);
    await expect(source.read(0, 50)).rejects.toMatchObject({ name: 'SourceChangedError', exitCode: 3 });
    await source.close();
  });
});
