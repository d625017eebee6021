import { describe, expect, it } from 'vitest';
import { DEFAULT_ACCESS } from '../../src/io/access.js';
import { clientConfig } from '../../src/io/s3-config.js';

const pathStyle = (s3Endpoint: string) => clientConfig({ ...DEFAULT_ACCESS, s3Endpoint }).forcePathStyle;

describe('the endpoint of an S3-compatible service', () => {
  it.each([
    'http://127.0.0.1:9000',
    'http://[::1]:9000',
    'http://localhost:4566',
    'http://host.docker.internal:4566',
    'http://minio.local',
  ])('has buckets in its paths at %s', (endpoint) => {
    expect(pathStyle(endpoint)).toBe(true);
  });

  it.each([
    'https://s3.eu-central-1.amazonaws.com',
    'https://s3.example.org',
  ])('has buckets as subdomains at %s', (endpoint) => {
    expect(pathStyle(endpoint)).toBe(false);
  });
});
