import { createHash, createHmac } from 'node:crypto';
import { header, type S3Request } from './call.js';
import { S3Error } from './error.js';

/** A key pair that may use the server. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What a request says of its signature, in its header or, presigned, in its query. */
interface Claim {
  readonly credential: string;
  readonly signedHeaders: string;
  readonly signature: string;
  readonly date: string;
  /** Seconds. */
  readonly expires: number | null;
  readonly payloadHash: string;
}

const QUARTER_HOUR = 15 * 60_000;

/**
 * Checks a request's Signature Version 4 (AWS General Reference, "Create a signed AWS API request").
 * @throws S3Error if it is unsigned and that is not allowed, by another key, out of date, or wrong.
 */
export function checkSignature(call: S3Request, known: readonly Credentials[], allowUnsigned: boolean): void {
  const claim = claimOf(call);
  if (!claim) {
    if (allowUnsigned) return;
    throw new S3Error('AccessDenied', 'Access Denied: the request is not signed');
  }
  const [accessKeyId, day = '', region = '', service = ''] = claim.credential.split('/');
  const pair = known.find((one) => one.accessKeyId === accessKeyId);
  if (!pair) {
    throw new S3Error('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');
  }
  checkTime(claim);
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', claim.date, scope, sha256(canonicalRequest(call, claim))].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${pair.secretAccessKey}`);
  if (hmac(key, toSign).toString('hex') !== claim.signature) {
    const message = 'The request signature we calculated does not match the signature you provided.';
    throw new S3Error('SignatureDoesNotMatch', message);
  }
}

/** The access key that a request claims to be signed with; null for an unsigned one. */
export const claimedKey = (call: Pick<S3Request, 'query' | 'headers'>): string | null =>
  claimOf(call)?.credential.split('/')[0] ?? null;

function claimOf(call: Pick<S3Request, 'query' | 'headers'>): Claim | null {
  const { query } = call;
  if (query.has('X-Amz-Signature')) {
    return {
      credential: query.get('X-Amz-Credential') ?? '',
      signedHeaders: query.get('X-Amz-SignedHeaders') ?? '',
      signature: query.get('X-Amz-Signature')!,
      date: query.get('X-Amz-Date') ?? '',
      expires: Number(query.get('X-Amz-Expires')),
      payloadHash: header(call, 'x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD',
    };
  }
  const authorization = header(call, 'authorization');
  if (authorization === undefined) return null;
  const field = (name: string): string => new RegExp(`${name}=([^, ]+)`).exec(authorization)?.[1] ?? '';
  return {
    credential: field('Credential'),
    signedHeaders: field('SignedHeaders'),
    signature: field('Signature'),
    date: header(call, 'x-amz-date') ?? '',
    expires: null,
    payloadHash: header(call, 'x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD',
  };
}

function checkTime({ date, expires }: Claim): void {
  const signed = Date.parse(date.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'));
  if (Number.isNaN(signed)) throw new S3Error('AccessDenied', `"${date}" is no date of a signature`);
  const age = Date.now() - signed;
  if (expires !== null) {
    if (!(age <= expires * 1000)) throw new S3Error('AccessDenied', 'Request has expired');
  } else if (Math.abs(age) > QUARTER_HOUR) {
    const message = 'The difference between the request time and the current time is too large.';
    throw new S3Error('RequestTimeTooSkewed', message);
  }
}

function canonicalRequest(call: S3Request, claim: Claim): string {
  const path = call.url.split('?')[0]!.split('/').map(decodeURIComponent);
  const query = [...call.query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map((pair) => pair.map(encode))
    .sort(([a = '', x = ''], [b = '', y = '']) => (a < b || (a === b && x < y) ? -1 : 1));
  const headers = claim.signedHeaders
    .split(';')
    .map((name) => `${name}:${(header(call, name) ?? '').trim().replace(/ +/g, ' ')}\n`);
  return [
    call.method,
    path.map(encode).join('/'),
    query.map((pair) => pair.join('=')).join('&'),
    headers.join(''),
    claim.signedHeaders,
    claim.payloadHash,
  ].join('\n');
}

/** RFC 3986 with the unreserved characters alone left as they are. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Headers come as Latin-1, one character a byte. */
const sha256 = (text: string): string => createHash('sha256').update(text, 'latin1').digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
