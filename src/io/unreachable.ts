import { type FractileError, InvalidInputError, StorageError } from '../errors.js';

/** Attempts after which a place that refuses connections, or a name server that is silent, counts as out of reach. */
const ATTEMPTS = 3;
const REFUSED = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** OpenSSL's and Node's names of what is wrong with a certificate. */
const CERTIFICATE = /^(CERT_|CRL_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA)/;
const NO_TLS = /^(EPROTO|ERR_SSL_)/;

/**
 * Why a server that nothing has been heard of yet will not be reached by trying again: its name, its port or its
 * certificate is wrong, which is for whoever wrote the URL to mend. It is no NotFoundError: what is absent may be
 * passed over, and this may not. Null for failures that may pass, and for what may pass, before some attempts.
 * @param what names what was asked for
 * @param attempt from 1
 */
export function unreachable(what: string, error: unknown, attempt: number): FractileError | null {
  const code = networkCode(error);
  if (code === null) return null;
  const options = { cause: error };
  if (code === 'ENOTFOUND')
    return new InvalidInputError(`${what}: no host has this name (${code}); check the URL`, options);
  if (CERTIFICATE.test(code))
    return new InvalidInputError(
      `${what}: the server's certificate is not valid (${code}); check the URL, or name the authority in NODE_EXTRA_CA_CERTS`,
      options,
    );
  if (NO_TLS.test(code))
    return new InvalidInputError(`${what}: the server does not speak TLS (${code}); is it http://?`, options);
  if (attempt < ATTEMPTS) return null;
  if (REFUSED.has(code))
    return new InvalidInputError(`${what}: no server answers there (${code}); check host and port`, options);
  if (code === 'EAI_AGAIN')
    return new StorageError(`${what}: the name server gives no answer (${code}); check the network`, options);
  return null;
}

/** The code of a network error, wherever it is among the causes. */
function networkCode(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at ? at.code : undefined;
    if (typeof code === 'string' && (REFUSED.has(code) || CERTIFICATE.test(code) || NO_TLS.test(code))) return code;
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return code;
  }
  return null;
}
