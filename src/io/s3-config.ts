import { isIP } from 'node:net';
import type { S3ClientConfig } from '@aws-sdk/client-s3';
import { type AccessOptions, connectMs } from './access.js';

/** How the SDK's client is set up, but for its retries. */
export function clientConfig(access: AccessOptions): S3ClientConfig {
  const { region, s3Endpoint, noSignRequest, timeoutMs } = access;
  return {
    ...(region ? { region } : {}),
    followRegionRedirects: true,
    requestHandler: {
      requestTimeout: timeoutMs,
      connectionTimeout: connectMs(access),
      throwOnRequestTimeout: true,
      socketTimeout: timeoutMs,
    },
    ...(s3Endpoint ? { endpoint: s3Endpoint, forcePathStyle: needsPathStyle(new URL(s3Endpoint).hostname) } : {}),
    ...(noSignRequest
      ? { credentials: { accessKeyId: '', secretAccessKey: '' }, signer: { sign: async (request) => request } }
      : {}),
  };
}

/**
 * Names of this machine and its neighbours (RFC 6761, RFC 6762; ICANN for `internal`): no name server knows buckets
 * below them.
 */
const PRIVATE_NAME = /\.(internal|local|localhost|test)$/i;

/** A bucket can't be a subdomain of an address, of a bare name, or of a private one. */
function needsPathStyle(hostname: string): boolean {
  return isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 || !hostname.includes('.') || PRIVATE_NAME.test(hostname);
}
