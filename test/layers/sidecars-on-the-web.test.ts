import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_ACCESS } from '../../src/io/access.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { describeSource } from '../../src/layers/described-source.js';
import { withNamed } from '../../src/layers/open-named.js';
import { temporaryFolders } from '../support/cli.js';
import { HttpFileServer } from '../support/http-server.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const RASTER = tiffBytes({ width: 2, height: 1, codes: [1, 2], nodata: null });
const PAGE = new TextEncoder().encode('<!DOCTYPE html><html><body><p>Welcome</body></html>');
const PAM = new TextEncoder().encode(
  '<PAMDataset><PAMRasterBand band="1"><NoDataValue>2</NoDataValue></PAMRasterBand></PAMDataset>',
);
let server: HttpFileServer;
beforeAll(async () => {
  server = await HttpFileServer.start();
});
afterAll(() => server.close());

async function describe(uri: string) {
  const storage = new Storage({ ...DEFAULT_ACCESS, allowHttp: true, allowPrivate: true }, new RetryBudget());
  try {
    return await withNamed(storage.open, { uri, band: 1 }, async (source) => {
      const { sidecars, reading, close } = await describeSource(storage.open, source, { band: 1, nodata: undefined });
      await close();
      return { gives: sidecars.map(({ gives }) => gives.join()), nodata: reading.nodata };
    });
  } finally {
    await storage.close();
  }
}

it.each([
  ['a page', PAGE],
  ['the raster itself', RASTER],
])('a web server that answers any path with %s says nothing of a raster', async (_, answer) => {
  for (const ending of ['.aux.xml', '.msk', '.vat.dbf']) server.files.set(`/any.tif${ending}`, answer);
  server.files.set('/any.tif', RASTER).set('/any.aux', answer).set('/any.tif.aux', answer);
  expect(await describe(server.url('/any.tif'))).toEqual({ gives: [], nodata: null });
});

it('a sidecar on the web counts', async () => {
  server.files.set('/own.tif', RASTER).set('/own.tif.aux.xml', PAM);
  expect(await describe(server.url('/own.tif'))).toEqual({ gives: ['nodata'], nodata: 2 });
});

it('a page in the place of a sidecar on disk is an error, and endings may be in capitals', async () => {
  const path = join(await folder(), 'own.tif');
  await writeFile(path, RASTER);
  await writeFile(`${path}.aux.xml`, PAGE);
  await expect(describe(path)).rejects.toMatchObject({ name: 'CorruptRasterError' });
  await writeFile(`${path}.aux.xml`, PAM);
  await writeFile(`${path}.MSK`, PAGE);
  await expect(describe(path)).rejects.toThrow(/own\.tif\.MSK/);
});
