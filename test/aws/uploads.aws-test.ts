import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ZARR_PREFIX } from '../../src/documents/keys.js';
import type { RunReport } from '../../src/documents/run-report.js';
import { OUTPUT_NAMES, parseSpec } from '../../src/documents/spec.js';
import { runLocal } from '../../src/engine/local.js';
import { expectBilled } from '../support/aws/billed.js';
import { mosaicOf, raster, SPEC, scenarios } from '../support/aws/scenario.js';
import { temporaryFolders } from '../support/cli.js';
import { ALL_FILES } from '../support/made-files.js';
import { pageOf } from '../support/report-page.js';
import { runInMemory } from '../support/run-in-memory.js';
import { describeWithSharedData, sharedData } from '../support/shared-data.js';
import { tiffBytes } from '../support/tiff.js';

const aws = scenarios();
const folder = temporaryFolders();
/** CONUS Albers, EPSG:5070. */
const ALBERS = [{ tag: 34735, type: 3, values: [1, 1, 0, 2, 1024, 0, 1, 1, 3072, 0, 1, 5070] }];
const same = (a: Uint8Array | null, b: Uint8Array) => a !== null && Buffer.compare(a, b) === 0;

describeWithSharedData('a real raster that is uploaded', () => {
  it('becomes the mosaic that a run on one machine makes', async () => {
    const path = sharedData('nlcd-zion-30m-cog.tif');
    const [execution] = await aws.cloud.uploadAndSettle('incoming/nlcd zion.tif', await readFile(path));
    expect(execution).toMatchObject({ status: 'SUCCEEDED', transitions: 8 });
    const out = await folder();
    const options = { out, workers: 2, keepTiles: false, signal: new AbortController().signal };
    await runLocal(parseSpec({ sources: [path] }, 'test'), options);
    expect(same(aws.mosaic(), await readFile(join(out, 'mosaic.tif')))).toBe(true);
  });
});

describe('an upload', () => {
  it('of a raster is run by the default spec, whatever its key', async () => {
    const bytes = raster();
    const key = 'incoming/a b/ü+ß & (1)=100%25 テスト.tif';
    const [execution, ...more] = await aws.cloud.uploadAndSettle(key, bytes);
    expect(more).toEqual([]);
    expect(execution!.input).toMatchObject({ detail: { object: { key } } });
    expect(same(aws.mosaic(), await mosaicOf(bytes, {}))).toBe(true);
  });

  it('of a job runs its spec, tells of the mosaic, and leaves what lasts', async () => {
    const bytes = raster();
    const execution = await aws.job(aws.source(bytes), {}, 'incoming/jobs/my job+1 é.job.json');
    expect(aws.states(execution)).toEqual([
      'Start',
      'Plan',
      'Route',
      'Tiles',
      'Reduce',
      'Reduced',
      'MosaicReady',
      'Done',
    ]);
    expect(execution.mapRuns[0]!.children.length).toBeGreaterThan(1);
    expect(same(aws.mosaic(), await mosaicOf(bytes))).toBe(true);
    const [ready] = aws.cloud.told('Mosaic Ready') as [{ runId: string }];
    expect(execution.outcome!.output).toEqual(ready);
    expect(aws.cloud.messages.map((event) => [event['detail-type'], event.detail])).toEqual([['Mosaic Ready', ready]]);
    const left = aws.cloud.s3.keys(aws.cloud.output('OutputBucket')).filter((key) => !key.startsWith('executions/'));
    const folder = `runs/${ready.runId}`;
    expect(left.sort()).toEqual([
      `${folder}/claims/000000.json`,
      ...['mosaic.qml', 'mosaic.tif', 'plan.json', 'preview.png', 'run.json'].map((name) => `${folder}/${name}`),
    ]);
    expect(execution.largest).toBeLessThan(4096);
  });

  it('of a job of several measures makes each file as a run on one machine does', async () => {
    const asked = {
      measures: ['fractions', 'majority', 'entropy', 'mean', 'std', 'median'],
      kind: 'continuous' as const,
      write: OUTPUT_NAMES,
      date: '2021',
    };
    const bytes = raster();
    const execution = await aws.job(aws.source(bytes), asked);
    expect(execution.status).toBe('SUCCEEDED');
    const { store } = await runInMemory({ 'source.tif': bytes }, { ...SPEC, ...asked });
    const { runId } = aws.cloud.told('Mosaic Ready')[0] as { runId: string };
    const { files, jobs } = aws.document(`runs/${runId}/run.json`) as RunReport;
    expect([files.map(({ key }) => key), jobs.computed]).toEqual([ALL_FILES, 81]);
    // The item and the page name the source and its version, which lie elsewhere here.
    expect(pageOf(aws.object(`runs/${runId}/report.html`)!)).toEqual(pageOf(store.objects.get('report.html')!));
    for (const name of ALL_FILES.filter((one) => one !== 'item.json' && one !== 'report.html'))
      expect(same(aws.object(`runs/${runId}/${name}`), store.objects.get(name)!), name).toBe(true);
    const chunks = [...store.objects.keys()].filter((key) => key.startsWith(ZARR_PREFIX));
    expect(chunks.length).toBeGreaterThan(81);
    for (const name of chunks)
      expect(same(aws.object(`runs/${runId}/${name}`), store.objects.get(name)!), name).toBe(true);
  });

  it('of a job with a grid in another CRS gives the mosaic of one machine, over a source in degrees and one in metres', async () => {
    const asked = { crs: 'EPSG:6933', cellSize: 12_000, tileCells: 16 };
    const codes = Uint8Array.from({ length: 400 * 300 }, (_, i) => ((i % 400) * 5 + Math.floor(i / 400) * 3) % 23);
    const size = { width: 400, height: 300 };
    for (const place of [
      { geotransform: [-110, 48, 0.05, -0.05], geographic: true },
      { geotransform: [-200_000, 2_400_000, 5000, -5000], fields: ALBERS },
    ] as const) {
      const bytes = tiffBytes({ ...size, codes, ...place });
      const execution = await aws.job(aws.source(bytes), asked);
      expect([execution.status, execution.mapRuns[0]!.children.length > 1]).toEqual(['SUCCEEDED', true]);
      expect(same(aws.mosaic(), await mosaicOf(bytes, { ...SPEC, ...asked }))).toBe(true);
    }
  });

  it('is billed for the requests that S3 saw', async () => {
    expectBilled(aws, await aws.job(aws.source(raster())));
  });

  it.each(['incoming/lc.tif.aux.xml', 'incoming/folder/'])('of %s is ignored', async (key) => {
    const [execution] = await aws.cloud.uploadAndSettle(key, 'x');
    expect(execution!.outcome).toMatchObject({ status: 'SUCCEEDED', output: { outcome: 'ignored' } });
    expect(aws.cloud.messages).toEqual([]);
  });

  it('elsewhere in the bucket starts nothing', async () => {
    expect(await aws.cloud.uploadAndSettle('other/lc.tif', raster())).toEqual([]);
  });
});

describe('an upload is rejected', () => {
  const reject = async (key: string, body: Uint8Array | string) => {
    const [execution] = await aws.cloud.uploadAndSettle(key, body);
    expect(execution!.status).toBe('SUCCEEDED');
    expect(aws.states(execution!).slice(-2)).toEqual(['Reject', 'Rejected']);
    const [rejected, ...more] = aws.cloud.told('Input Rejected') as {
      error: string;
      message: string;
      document: string;
    }[];
    expect([more, aws.cloud.told('Mosaic Ready'), aws.cloud.told('Run Failed')]).toEqual([[], [], []]);
    expect(rejected!.document).toBe(`s3://${aws.cloud.output('OutputBucket')}/rejected/${key}.json`);
    expect(aws.document(`rejected/${key}.json`)).toEqual(rejected);
    expect(aws.cloud.messages.map((event) => event['detail-type'])).toEqual(['Input Rejected']);
    return rejected!;
  };

  it.each<[string, string, Uint8Array | string, string, RegExp]>([
    ['not a TIFF', 'incoming/ünlucky+1.tif', 'this is no TIFF at all, but a text', 'UnsupportedRasterError', /TIFF/],
    ['a TIFF that is cut off', 'incoming/cut.tif', raster().subarray(0, 5000), 'CorruptRasterError', /cut\.tif/],
    ['an empty file', 'incoming/empty.tif', '', 'CorruptRasterError', /empty\.tif/],
    ['not JSON', 'incoming/a.json', '{"sources": [', 'InvalidInputError', /not valid JSON/],
    [
      'a spec with an unknown field',
      'incoming/a.json',
      '{"sources":["s3://b/k"],"cells":1}',
      'InvalidInputError',
      /cells/,
    ],
    ['a spec without a source', 'incoming/a.json', '{"sources":[]}', 'InvalidInputError', /sources/],
  ])('where it is %s', async (_, key, body, error, message) => {
    const rejected = await reject(key, body);
    expect(rejected.error).toBe(error);
    expect(rejected.message).toMatch(message);
  });

  it('where its source is not there', async () => {
    const source = `s3://${aws.cloud.output('InputBucket')}/incoming/nothing.tif`;
    const rejected = await reject('incoming/a.json', JSON.stringify({ ...SPEC, sources: [source] }));
    expect(rejected).toMatchObject({ error: 'NotFoundError', message: expect.stringContaining('nothing.tif') });
  });

  it('where its source is in a bucket that the functions may not read', async () => {
    aws.cloud.s3.putDirect('private-bucket', 'secret.tif', raster());
    const rejected = await reject(
      'incoming/a.json',
      JSON.stringify({ ...SPEC, sources: ['s3://private-bucket/secret.tif'] }),
    );
    expect(rejected).toMatchObject({ error: 'AccessDeniedError', message: expect.stringContaining('private-bucket') });
    aws.cloud.s3.resetRequests(); // this once, something forbidden is asked for
  });

  it('where it names a file, an address of this machine or of its metadata, and tells nothing of them', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url!);
      response.end('metadata');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const forbidden = [
      '/proc/self/environ',
      'index.mjs',
      'file:///etc/passwd',
      `http://127.0.0.1:${port}/x.tif`,
      `https://127.0.0.1:${port}/x.tif`,
      `https://localhost:${port}/x.tif`,
      `https://[::1]:${port}/x.tif`,
      'http://169.254.169.254/latest/meta-data/',
      'https://169.254.169.254/latest/meta-data/',
      'https://[fd00:ec2::254]/latest/',
    ];
    for (const uri of forbidden) {
      for (const more of [
        { sources: [uri] },
        { sources: [aws.source(raster())], template: uri },
        { sources: [aws.source(raster())], legend: uri },
      ]) {
        const { classes, cellSize, ...rest } = SPEC;
        const spec = {
          ...rest,
          ...('template' in more ? {} : { cellSize }),
          ...('legend' in more ? {} : { classes }),
          ...more,
        };
        const { error, message } = await reject('incoming/a.json', JSON.stringify(spec));
        expect([uri, error]).toEqual([uri, expect.stringMatching(/^(InvalidInput|AccessDenied|NotFound)Error$/)]);
        expect(message).not.toMatch(/secret|root:|AKIA|POWERTOOLS|metadata"/);
        expect(aws.cloud.denied()).toEqual([]);
        aws.cloud.reset();
      }
    }
    server.close();
    expect(asked).toEqual([]);
  });

  it('where a block of it is broken, which is found in the Map', async () => {
    const execution = await aws.job(aws.source(raster(0, 55)));
    expect(execution.outcome).toMatchObject({ status: 'FAILED', error: 'States.ExceedToleratedFailureThreshold' });
    const [rejected, ...more] = aws.cloud.told('Input Rejected') as [
      { error: string; message: string; document: string },
    ];
    expect([more, aws.cloud.told('Mosaic Ready'), aws.cloud.told('Run Failed')]).toEqual([[], [], []]);
    expect(rejected.error).toBe('CorruptRasterError');
    expect(rejected.message).toMatch(/source\.tif.*block (55|\(?5, ?5)/);
    expect(aws.document('rejected/incoming/job.json.json')).toEqual(rejected);
    expect(aws.document(`executions/${execution.name}/failure.json`)).toEqual(rejected);
    expect(execution.redriveCount).toBe(0);
  });
});
