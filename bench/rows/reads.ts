import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { S3Server } from '../../test/support/s3-server/server.js';
import type { Bench } from '../bench.js';
import { fractileRun } from '../fractile-run.js';
import { emptyJob } from '../job.js';
import { figureOf } from '../median.js';
import { ratio } from '../report/lines.js';
import type { Line } from '../report/measured.js';
import { ofClasses, type Row } from './row.js';

const BUCKET = 'bench';
const MOST = 1.05;
const MAIN = 8;

/** How many bytes are read from S3 for each byte that the cells lie in, with tiles of the default size. */
export const reads: Row = {
  name: 'reads',
  isUsual: true,
  measure: (bench) => ofClasses(bench, [MAIN], lineOf),
};

async function lineOf({ subjects }: Bench, classes: number): Promise<Line> {
  const subject = await subjects.at(subjects.main, classes);
  const server = await S3Server.start({ buckets: [BUCKET] });
  try {
    const key = basename(subject.path);
    server.putDirect(BUCKET, key, await readFile(subject.path));
    const { accessKeyId, secretAccessKey } = server.credentials;
    const job = { ...(await emptyJob(subject, 's3')), source: `s3://${BUCKET}/${key}` };
    const run = await fractileRun(job, [...subject.options, '--allow-http'], {
      environment: {
        AWS_ENDPOINT_URL_S3: server.endpoint,
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
      },
    });
    const { requests, bytes, bytesNeeded } = run.report.reads;
    const check = ratio('bytes read / needed', bytes / bytesNeeded, { is: 'at most', value: MOST });
    const notes = [`${(bytes / 1e6).toFixed(1)} MB in ${requests} requests, ${run.report.jobs.total} tiles.`];
    return { what: `reads from S3, ${subject.name}`, ours: figureOf([run]), peer: null, checks: [check], notes };
  } finally {
    await server.close();
  }
}
