import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../cdk/config.js';
import { InvalidInputError } from '../../src/errors.js';

const read = (context: Record<string, unknown>) => readConfig(new App({ context }));
const ARN = 'arn:aws:kms:eu-west-1:123456789012:key/0b1c2d3e-0000-4444-8888-123456789abc';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(read({})).toEqual({
      stage: 'prod',
      sourceBuckets: [],
      maxConcurrency: 100,
      limits: { usd: 20 },
      httpRate: 20,
      reserveConcurrency: true,
      largeMemory: 5307,
      architecture: 'arm64',
      stackName: 'Fractile',
      versioned: false,
      defaultSpec: {},
    });
  });

  it('is read from text, as -c gives it', () => {
    const given = {
      stage: 'dev',
      inputBucket: 'in-bucket',
      outputBucket: 'out.bucket',
      sourceBuckets: 'first-bucket,second-bucket',
      maxConcurrency: '7',
      limits: '{"pixels": 1e12}',
      budgetUsd: '200',
      httpRate: '50',
      reserveConcurrency: 'false',
      largeMemory: '3008',
      architecture: 'x86_64',
      kmsKey: ARN,
      notify: 'someone@example.org',
      page: 'someone-else@example.org',
      versioned: 'true',
      stackName: 'Fractile-2',
      endpointUrl: 'http://host.docker.internal:4566',
    };
    expect(read(given)).toEqual({
      ...given,
      sourceBuckets: ['first-bucket', 'second-bucket'],
      maxConcurrency: 7,
      limits: { usd: 20, pixels: 1e12 },
      budgetUsd: 200,
      httpRate: 50,
      reserveConcurrency: false,
      largeMemory: 3008,
      versioned: true,
      defaultSpec: {},
    });
    expect(read({ kmsKey: 'create', reserveConcurrency: true })).toMatchObject({
      kmsKey: 'create',
      reserveConcurrency: true,
    });
  });

  it.each([
    ['stage', 'test'],
    ['inputBucket', 'Not_a_bucket'],
    ['outputBucket', 's3://bucket'],
    ['sourceBuckets', 'fine-bucket,'],
    ['maxConcurrency', '0'],
    ['limits', '{'],
    ['limits', '{"usd": 0}'],
    ['limits', { dollars: 5 }],
    ['limits', '[5]'],
    ['budgetUsd', '-1'],
    ['httpRate', '4'],
    ['maxConcurrency', 'many'],
    ['reserveConcurrency', 'yes'],
    ['largeMemory', '1024'],
    ['architecture', 'arm'],
    ['kmsKey', 'alias/mine'],
    ['notify', 'nobody'],
    ['stackName', 'my stack'],
    ['endpointUrl', 'localhost'],
  ])('refuses %s=%s by name, in one line', (name, value) => {
    const refused = () => read({ [name]: value });
    expect(refused).toThrow(InvalidInputError);
    expect(refused).toThrow(new RegExp(`^configuration \\(-c name=value\\): ${name}[.:].*$`));
  });

  it('asks for maxConcurrency where none is reserved: the default is more than such an account has', () => {
    for (const reserveConcurrency of [false, 'false']) {
      expect(() => read({ reserveConcurrency })).toThrow(InvalidInputError);
      expect(() => read({ reserveConcurrency })).toThrow(
        /^configuration \(-c name=value\): maxConcurrency: .*\b6 for an account limited to 10$/,
      );
      expect(read({ reserveConcurrency, maxConcurrency: '6' })).toMatchObject({ maxConcurrency: 6 });
    }
  });

  it('refuses one bucket for both input and output', () => {
    expect(() => read({ inputBucket: 'one-bucket', outputBucket: 'one-bucket' })).toThrow(/two buckets/);
  });
});

describe('the default spec', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fractile-spec-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const readSpec = (text: string) => {
    const path = join(folder, 'spec.json');
    writeFileSync(path, text);
    return read({ spec: path }).defaultSpec;
  };

  it('is kept as it stands in its file', () => {
    const spec = { legend: 'nlcd', cellSize: 500 };
    expect(readSpec(JSON.stringify(spec))).toEqual(spec);
  });

  it.each([
    ['that is not there', () => read({ spec: '/nowhere/spec.json' }), /nowhere.*can't be read/],
    ['that is no JSON', () => readSpec('{'), /not valid JSON/],
    ['that is no object', () => readSpec('[]'), /must be an object/],
    ['with sources', () => readSpec('{"sources":["s3://a/b.tif"]}'), /without sources/],
    ['with a wrong field', () => readSpec('{"cellSize":-1}'), /cellSize/],
    ['with a field that is unknown', () => readSpec('{"cellsize":10}'), /cellsize/],
    ['with a band', () => readSpec('{"band":2}'), /band: is no field; write it behind the source/],
    ['that contradicts itself', () => readSpec('{"cellSize":10,"template":"s3://a/b.tif"}'), /exclude each other/],
    [
      'that no environment has room for',
      () => readSpec(JSON.stringify({ classes: Array.from({ length: 300 }, (_, code) => ({ code })) })),
      /3000/,
    ],
  ])('is refused %s', (_, reading, message) => {
    expect(reading).toThrow(InvalidInputError);
    expect(reading).toThrow(message);
  });
});
