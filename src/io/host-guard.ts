import { lookup as dnsLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { InvalidInputError } from '../errors.js';
import type { AccessOptions } from './access.js';

/** Addresses of the internet; whatever else IPv6 has is for private, special or no use at all (RFC 4291, 2.4). */
const IPV6_GLOBAL = ipaddr.parseCIDR('2000::/3');
/** Azure's own services, DNS and metadata among them, have a public address that only machines there can reach. */
const AZURE_HOST = '168.63.129.16';
/** The own machine by name (RFC 6761), whatever a name server says. */
const LOCALHOST = /(^|\.)localhost\.?$/i;

/**
 * Keeps sources away from the network that Fractile itself runs in: a service that opens users' URLs must not be
 * turned on its own metadata endpoint or neighbours. Names are judged by the addresses that they resolve to, at the
 * moment of connecting.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv6' && !parsed.match(IPV6_GLOBAL)) return false;
  return parsed.range() === 'unicast' && parsed.toString() !== AZURE_HOST;
}

function refusal(where: string, address: string): InvalidInputError {
  return new InvalidInputError(
    `${where}: ${address} is a loopback, private or reserved address; allow it with --allow-private if you trust the source`,
  );
}

/**
 * Checks a URL before anything is asked of its host, be it a user's or the target of a redirect.
 * @param where names the URL in messages: without its query, which may be a secret
 * @throws InvalidInputError where the access does not allow such a URL
 */
export function checkUrl(url: URL, where: string, { allowHttp, allowPrivate, onlyPort443 }: AccessOptions): void {
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new InvalidInputError(`${where}: ${url.protocol}// can't be read there; only https:// can`);
  if (url.protocol === 'http:' && !allowHttp)
    throw new InvalidInputError(`${where}: http:// is not encrypted; use https://, or allow it with --allow-http`);
  if (url.username || url.password)
    throw new InvalidInputError(`${where}: credentials in a URL are not accepted; use a signed URL`);
  if (onlyPort443 && url.port !== '')
    // which the default one never is
    throw new InvalidInputError(
      `${where}: port ${url.port} is not opened on AWS; only 443, that of https:// itself, is`,
    );
  if (!allowPrivate && isOwn(url)) throw refusal(where, hostOf(url));
}

/** Whether a URL names the own machine or network by an address, or as localhost. */
export function isOwn(url: URL): boolean {
  const host = hostOf(url);
  return LOCALHOST.test(host) || (isIP(host) !== 0 && !isPublicAddress(host));
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** A DNS lookup that gives public addresses only. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    const hidden = addresses.find(({ address }) => !isPublicAddress(address));
    if (hidden) return callback(refusal(hostname, hidden.address), '');
    if (options.all) return callback(null, addresses);
    callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};
