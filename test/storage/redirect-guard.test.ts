import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpObject } from '../../src/io/http-object.js';
import { HttpClient } from '../../src/io/http-source.js';
import { Retrier } from '../../src/io/retry.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { HttpFileServer } from '../support/http-server.js';
import { accessTo } from '../support/remote-run.js';

const ACCESS = accessTo('http://127.0.0.1:1', { allowHttp: true, allowPrivate: true });
const ACCESS_PATH = '/access/1';
let portal: HttpFileServer;

beforeAll(async () => {
  portal = await HttpFileServer.start();
});
afterAll(() => portal.close());

describe('a redirect that must not be followed', () => {
  it.each<[string, string, Partial<typeof ACCESS>, RegExp]>([
    ['the own machine', 'http://127.0.0.1:9/a?sig=SECRET', { allowPrivate: false }, /127\.0\.0\.1 is a loopback/],
    ['its name', 'http://localhost:9/a?sig=SECRET', { allowPrivate: false }, /localhost is a loopback/],
    ['its name with a dot', 'http://localhost.:9/a?sig=SECRET', { allowPrivate: false }, /localhost\. is a loopback/],
    ['its address in decimal', 'http://2130706433/?sig=SECRET', { allowPrivate: false }, /127\.0\.0\.1 is a loopback/],
    ['its address in octal', '//0177.1./?sig=SECRET', { allowPrivate: false }, /127\.0\.0\.1 is a loopback/],
    ['IPv4 in IPv6', 'http://[::ffff:a9fe:a9fe]/?SECRET', { allowPrivate: false }, /::ffff:a9fe:a9fe is a loopback/],
    ['the metadata service', 'http://169.254.169.254/SECRET', { allowPrivate: false }, /169\.254\.169\.254 is a/],
    ['http, unless allowed', 'http://example.com/?sig=SECRET', { allowHttp: false }, /http:\/\/ is not encrypted/],
    ['credentials', 'http://user:SECRET@localhost:9/', {}, /redirected to http:\/\/localhost:9\): credentials in/],
    ['another scheme', 'ftp://user:SECRET@host/SECRET', {}, /redirected to ftp:\/\/host\): ftp:\/\/ can't be read/],
    ['a file', 'file:///etc/SECRET', {}, /file:\/\/ can't be read/],
    ['no URL', 'http://[SECRET', {}, /redirected to what is no valid URL/],
  ])('%s', async (_, to, more, message) => {
    portal.redirects.set(ACCESS_PATH, { to });
    const client = new HttpClient(ACCESS, new Retrier(new RetryBudget(), 1, new AbortController().signal));
    // The portal itself is on loopback, so only what it leads to is judged by the stricter rules.
    const object = new HttpObject(new URL(portal.endpoint + ACCESS_PATH), { ...ACCESS, ...more }, client.get);
    const failed = object.fetch({ uri: 'http://portal/access/1', offset: 0, length: 10, etag: undefined });
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.toThrow(/^http:\/\/portal\/access\/1\b/);
    await expect(failed).rejects.not.toThrow('SECRET');
    await client.close();
  });
});
