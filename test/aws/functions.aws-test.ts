import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDeployment } from '../support/aws/deployment.js';
import { raster, scenarios } from '../support/aws/scenario.js';
import { unzip, zipFolder } from '../support/aws/zip.js';

const aws = scenarios();
const folder = mkdtempSync(join(tmpdir(), 'fractile-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the deployed code', () => {
  it('is small, and the same after it was packed', async () => {
    const codes = new Map(readDeployment().functions.map(({ id, lambda }) => [lambda.code, id]));
    for (const [code, id] of codes) {
      const zip = zipFolder(code);
      console.log(`${id}: ${(zip.length / 1e3).toFixed(0)} kB zipped`);
      expect(zip.length).toBeLessThan(2e6);
      const out = join(folder, id);
      await unzip(zip, out);
      for (const name of readdirSync(code))
        expect(readFileSync(join(out, name)).equals(readFileSync(join(code, name)))).toBe(true);
    }
  });

  it('is a ZIP that others can read', () => {
    const [first] = readDeployment().functions;
    const path = join(folder, 'code.zip');
    writeFileSync(path, zipFolder(first!.lambda.code));
    const script =
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(z.namelist()[0])';
    expect(execFileSync('python3', ['-c', script, path]).toString()).toMatch(/^(index\.mjs|lerc-wasm\.wasm)/);
  });

  it('starts quickly', async () => {
    await aws.job(aws.source(raster()));
    for (const [name, starts] of aws.cloud.lambda.starts()) {
      console.log(`${name}: starts in ${starts.map((ms) => ms.toFixed(0)).join(', ')} ms`);
      expect(Math.min(...starts)).toBeLessThan(3000);
    }
  });
});

describe('metrics and logs', () => {
  /** The values of a metric that functions logged in the embedded metric format. */
  const metric = (name: string) =>
    aws.cloud.lambda.logs
      .filter(({ line }) => line.includes('"_aws"'))
      .map(({ line }) => JSON.parse(line) as Record<string, unknown>)
      .filter((entry) => name in entry)
      .map((entry) => entry[name] as number);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

  it('tell of a run', async () => {
    const execution = await aws.job(aws.source(raster()));
    expect(sum(metric('JobsComputed'))).toBe(81);
    expect(metric('RunsDone')).toEqual([1]);
    expect(metric('CostUsd')).toEqual([(execution.outcome!.output as { usd: number }).usd]);
    // deleting costs nothing and is not counted
    const s3 = aws.cloud.s3.requests.filter(
      ({ accessKeyId, operation }) => accessKeyId?.startsWith('AKIAFUNCTIONS') && operation !== 'DeleteObjects',
    );
    expect(sum(metric('Requests'))).toBe(s3.length);
    expect(metric('Retries')).toEqual(metric('Retries').map(() => 0));
    const logged = aws.cloud.lambda.logs.map(({ line }) => line).join('\n');
    expect(logged).not.toMatch(/secret of|AKIA/);
  });

  it('tell of failures and of rejected inputs', async () => {
    aws.cloud.lambda.faults = ({ functionName }) =>
      functionName.includes('tile') ? { kind: 'kill', after: 30 } : null;
    await aws.job(aws.source(raster()));
    await aws.cloud.uploadAndSettle('incoming/x.tif', 'x');
    expect([metric('RunsFailed'), metric('InputsRejected'), metric('RunsDone')]).toEqual([[1], [1], []]);
  });

  it('tell how old the oldest run is', async () => {
    const { lambda } = aws.cloud.function('OldestRun');
    await aws.cloud.lambda.invoke(lambda.name, {});
    aws.cloud.s3.faults = [{ match: { operation: 'GetObject' }, fault: { kind: 'delay', ms: 100 } }];
    const job = aws.job(aws.source(raster()));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await aws.cloud.lambda.invoke(lambda.name, {});
    const [none, one, ...more] = metric('OldestRunAgeSeconds');
    expect(more).toEqual([]);
    expect(none).toBeLessThan(1);
    expect(one).toBeGreaterThan(1);
    expect(one).toBeLessThan(30);
    aws.cloud.s3.faults = [];
    aws.cloud.machine.executions[0]!.stop();
    await job;
  });
});
