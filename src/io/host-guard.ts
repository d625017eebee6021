import { lookup as dnsLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { InvalidInputError } from '../errors.js';

/**
 * Keeps sources away from the network that Fractile itself runs in: a service that opens users' URLs must not be
 * turned on its own metadata endpoint or neighbours. Names are judged by the addresses that they resolve to, at the
 * moment of connecting.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = ipaddr.process(address);
  // ::a.b.c.d is IPv4 in a form long deprecated, which systems still connect to.
  const compatible = parsed.kind() === 'ipv6' && parsed.match(ipaddr.parse('::'), 96);
  return parsed.range() === 'unicast' && !compatible;
}

function refusal(host: string, address: string): InvalidInputError {
  return new InvalidInputError(
    `${host}: ${address} is a loopback, private or reserved address; allow it with --allow-private if you trust the source`,
  );
}

/**
 * Checks a host that is written as an address.
 * @throws InvalidInputError where the host is written as an address that is not public
 */
export function checkLiteralHost(hostname: string): void {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) && !isPublicAddress(address)) throw refusal(hostname, address);
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
