import { resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_ACCESS } from '../../src/io/access.js';
import { settingsOf } from '../../src/library/settings.js';

afterEach(() => vi.unstubAllEnvs());

describe('options', () => {
  it('have defaults, for fields that are undefined as well', () => {
    const { signal, access, ...settings } = settingsOf({ workers: undefined, access: { allowHttp: undefined } });
    expect(settings).toMatchObject({ out: resolve('out'), keepTiles: false });
    expect(settings.workers).toBeUndefined();
    expect(access).toMatchObject(DEFAULT_ACCESS);
    expect(signal.aborted).toBe(false);
  });

  it('are taken from the environment as the AWS SDK does, unless they are given', () => {
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    vi.stubEnv('AWS_ENDPOINT_URL_S3', 'http://127.0.0.1:9000');
    expect(settingsOf({}).access).toMatchObject({ region: 'eu-central-1', s3Endpoint: 'http://127.0.0.1:9000' });
    const access = { region: 'us-west-2', s3Endpoint: 'https://s3.example.com' };
    expect(settingsOf({ access }).access).toMatchObject(access);
  });

  it('leave places that are URLs as they are', () => {
    expect(settingsOf({ out: 's3://bucket/run' }).out).toBe('s3://bucket/run');
  });
});
