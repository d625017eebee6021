import { isIP } from 'node:net';
import type { S3ClientConfig } from '@aws-sdk/client-s3';
import type { AccessOptions } from './access.js';

/** @returns how the SDK's client is set up, but for its retries. */
export function clientConfig(access: AccessOptions): S3ClientConfig {
  const { region, s3Endpoint, noSignRequest, timeoutMs } = access;
  return {
    ...(region ? { region } : {}),
    followRegionRedirects: true,
    requestHandler: {
      requestTimeout: timeoutMs,
      connectionTimeout: timeoutMs,
      throwOnRequestTimeout: true,
      socketTimeout: timeoutMs,
    },
    ...(s3Endpoint ? { endpoint: s3Endpoint, forcePathStyle: needsPathStyle(new URL(s3Endpoint).hostname) } : {}),
    ...(noSignRequest
      ? { credentials: { accessKeyId: '', secretAccessKey: '' }, signer: { sign: async (request) => request } }
      : {}),
  };
}

/** A bucket can't be a subdomain of an address or of a bare name. */
function needsPathStyle(hostname: string): boolean {
  return isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 || !hostname.includes('.');
}
