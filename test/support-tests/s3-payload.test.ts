import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { S3Server } from '../support/s3-server/server.js';
import { describeOwnServer } from './s3-target.js';

let server: S3Server;
const md5 = (text: string): string => createHash('md5').update(text).digest('base64');

/**
 * Puts a body without a signature.
 * @returns the status, and the code of an error.
 */
async function put(body: string, headers: Record<string, string>): Promise<[number, string | undefined]> {
  const answer = await fetch(`${server.endpoint}/bucket/key`, { method: 'PUT', body, headers });
  return [answer.status, /<Code>(.*)<\/Code>/.exec(await answer.text())?.[1]];
}

describeOwnServer('the body of a request', () => {
  beforeAll(async () => {
    server = await S3Server.start({ allowUnsigned: true, buckets: ['bucket'] });
  });
  afterAll(() => server.close());

  it('is held against what the client says of it', async () => {
    expect(await put('hello', { 'Content-MD5': md5('hello') })).toEqual([200, undefined]);
    expect(await put('hello', { 'Content-MD5': md5('other') })).toEqual([400, 'BadDigest']);
    expect(await put('hello', { 'x-amz-content-sha256': '0'.repeat(64) })).toEqual([400, 'XAmzContentSHA256Mismatch']);
    // CRC-32C of "123456789" is 0xe3069283: RFC 3720, appendix B.4 has the polynomial, the value is its check value
    expect(await put('123456789', { 'x-amz-checksum-crc32c': '4waSgw==' })).toEqual([200, undefined]);
    expect(await put('123456780', { 'x-amz-checksum-crc32c': '4waSgw==' })).toEqual([400, 'BadDigest']);
    expect(await put('hello', { 'x-amz-checksum-crc32c': 'AAAA' })).toEqual([400, 'InvalidRequest']);
    expect(await put('hello', { 'x-amz-checksum-crc64nvme': 'AAAAAAAAAAA=' })).toEqual([501, 'NotImplemented']);
  });

  it('may come in chunks, signed or not, with a checksum behind it', async () => {
    const chunked = { 'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER', 'Content-Encoding': 'aws-chunked' };
    const trailer = { ...chunked, 'x-amz-trailer': 'x-amz-checksum-crc32', 'x-amz-decoded-content-length': '9' };
    const body = '4;chunk-signature=00\r\n1234\r\n5\r\n56789\r\n0\r\n';
    // CRC-32 of "123456789" is 0xcbf43926
    expect(await put(`${body}x-amz-checksum-crc32:y/Q5Jg==\r\n\r\n`, trailer)).toEqual([200, undefined]);
    expect(server.object('bucket', 'key')).toMatchObject({
      bytes: Buffer.from('123456789'),
      headers: { 'content-type': expect.any(String) },
    });
    expect(server.object('bucket', 'key')?.headers).not.toHaveProperty('content-encoding');
    expect(await put(`${body}x-amz-checksum-crc32:AAAAAA==\r\n\r\n`, trailer)).toEqual([400, 'BadDigest']);
    expect(await put(`${body}\r\n`, trailer)).toEqual([400, 'IncompleteBody']);
    expect(await put(`${body}\r\n`, { ...chunked, 'x-amz-decoded-content-length': '8' })).toEqual([
      400,
      'IncompleteBody',
    ]);
    for (const broken of [
      '5\r\n1234\r\n0\r\n\r\n',
      '4\r\n12345\r\n0\r\n\r\n',
      'hello',
      'zz\r\nhello',
      '4\r\n1234\r\n',
    ]) {
      expect(await put(broken, chunked)).toEqual([400, 'IncompleteBody']);
    }
  });
});
