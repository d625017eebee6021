import { type FractileError, InvalidInputError, StorageError } from '../errors.js';
import { NeverReached } from './retry.js';

/** Why no connection came about, as OpenSSL, the resolver and the network name it, and what to do. */
interface Reason {
  readonly code: RegExp;
  /** Follows the name of a host. */
  readonly says: string;
  /**
   * `for good`: another attempt gives the same; `maybe`: the user's mistake, or a server that just starts; `outage`:
   * the network's fault.
   */
  readonly lasts: 'for good' | 'maybe' | 'outage';
}

const REASONS: readonly Reason[] = [
  { code: /^ENOTFOUND$/, says: 'is known to no name server; check how it is spelt', lasts: 'for good' },
  {
    code: /^(EPROTO$|ERR_SSL_)/,
    says: 'does not speak TLS as https:// needs it; check the port, and whether it is an http:// server',
    lasts: 'for good',
  },
  {
    code: /CERT|^HOSTNAME_MISMATCH$|^INVALID_(CA|PURPOSE)$|^UNABLE_TO_|^PATH_LENGTH_EXCEEDED$/,
    says: 'shows a certificate that is not trusted; check the name, or trust its authority with NODE_EXTRA_CA_CERTS',
    lasts: 'for good',
  },
  {
    code: /^ECONNREFUSED$/,
    says: 'refuses connections; check name and port, and that its server runs',
    lasts: 'maybe',
  },
  { code: /^EAI_/, says: "can't be looked up: no name server answers; check the network", lasts: 'outage' },
  { code: /^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, says: 'is out of reach; check the network', lasts: 'outage' },
  {
    code: /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/,
    says: 'takes no connection in time; check name, port and firewalls',
    lasts: 'outage',
  },
];
/** The SDK's words for a connection that did not come about in time; it has no code. */
const SDK_CONNECT_TIMEOUT = /did not establish a connection/;

/**
 * Judges a failed request to a host that has never answered, as a user wants to know it at once. These are
 * InvalidInputErrors, because NotFoundError means that a server knows no such object, and callers go on without it.
 * @param where names the object
 * @param host is named where the error names none
 * @param role says in brackets what sets the host
 * @param networkWorks something else has been reached from here: then an outage is that of the host alone
 * @returns the error, {@link NeverReached} where a few more attempts are worth it; null where a connection came about
 */
export function connectFailure(
  error: unknown,
  where: string,
  host: string,
  role = '',
  networkWorks = false,
): FractileError | NeverReached | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = SDK_CONNECT_TIMEOUT.test(at.message) ? 'ETIMEDOUT' : textOf(at, 'code');
    const reason = REASONS.find((known) => known.code.test(code ?? ''));
    if (!reason) continue;
    const { says, lasts } = reason;
    const Class = lasts === 'outage' && !networkWorks ? StorageError : InvalidInputError;
    const named = `host ${textOf(at, 'hostname') ?? host}${role}`;
    const verdict = new Class(`${where}: ${named} ${says} (${code})`, { cause: error });
    return lasts === 'for good' ? verdict : new NeverReached(verdict);
  }
  return null;
}

function textOf(error: object, field: 'code' | 'hostname'): string | undefined {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : undefined;
}
