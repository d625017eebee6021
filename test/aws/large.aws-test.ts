import { describe, expect, it } from 'vitest';
import { STATE_DATA_BYTES } from '../support/aws/asl.js';
import { deflatedTiff } from '../support/aws/deflated-tiff.js';
import { mosaicOf, scenarios } from '../support/aws/scenario.js';

/** A pixel a cell, 16 x 16 cells a tile: 71 x 71 tiles. */
const SIDE = 71 * 16;
const TILES = 71 * 71;
const SPEC = { cellSize: 30, tileCells: 16, classes: [{ code: 1 }, { code: 2 }] };

describe('a run of five thousand tiles', () => {
  // as many processes as this machine has cores for
  const aws = scenarios({ environment: { FRACTILE_MAX_CONCURRENCY: '3' } });

  it('passes ids and keys only from state to state', async () => {
    const codes = Uint8Array.from({ length: SIDE * SIDE }, (_, i) => (i * 7 + Math.floor(i / SIDE)) % 3);
    const bytes = deflatedTiff({ width: SIDE, height: SIDE, codes, geotransform: [0, 30 * SIDE, 30, -30], tile: 256 });
    const begun = performance.now();
    const [execution] = await aws.cloud.uploadAndSettle(
      'incoming/job.json',
      JSON.stringify({ ...SPEC, sources: [aws.source(bytes)] }),
    );
    const seconds = (performance.now() - begun) / 1000;
    expect(execution!.outcome).toMatchObject({ status: 'SUCCEEDED', transitions: 8 });
    const [mapRun] = execution!.mapRuns;
    const jobs = mapRun!.children.flatMap(({ input }) => (input as { jobs: string[] }).jobs);
    expect(new Set(jobs).size).toBe(TILES);
    expect(Buffer.compare(aws.mosaic()!, await mosaicOf(bytes, SPEC))).toBe(0);
    const payload = Math.max(...aws.cloud.lambda.calls.map((call) => Math.max(call.requestBytes, call.responseBytes)));
    console.log(
      `${TILES} tiles in ${mapRun!.children.length} batches and ${seconds.toFixed(0)} s; largest state data ${execution!.largest} bytes, largest payload ${payload} bytes`,
    );
    expect(execution!.largest).toBeLessThan(STATE_DATA_BYTES / 16);
    expect(payload).toBeLessThan(STATE_DATA_BYTES / 16);
  }, 240_000);
});
