import { InvalidInputError, ProtocolError } from '../errors.js';
import { type AccessOptions, publicUri } from './access.js';
import { checkLiteralHost } from './host-guard.js';

/**
 * Where an object is asked for: at the URL that the user named, or where redirects have led from there, which is
 * remembered, so that not every range costs a redirect. Every place passes the same guard. A query may be a signature,
 * and is never shown.
 */
export class HttpAddress {
  /** Where redirects have led to the object; null before they have, and when it is no longer there. */
  found: URL | null = null;

  /**
   * Begins at the URL that the user named.
   * @throws InvalidInputError for a URL that must not be opened
   */
  constructor(
    readonly named: URL,
    readonly access: AccessOptions,
  ) {
    this.#check(named);
  }

  /**
   * The place that a redirect leads to.
   * @param location absolute, or relative to `from`
   * @throws InvalidInputError where it must not be opened, ProtocolError where it is no place on the web
   */
  redirected(from: URL, location: string): URL {
    const next = URL.canParse(location, from.href) ? new URL(location, from) : null;
    if (next?.protocol !== 'https:' && next?.protocol !== 'http:')
      throw new ProtocolError(`${publicUri(this.named.href)}: redirected to something that is no web address`);
    this.#check(next);
    return next;
  }

  #check(url: URL): void {
    const shown = publicUri(url.href);
    if (url.protocol === 'http:' && !this.access.allowHttp)
      throw new InvalidInputError(`${shown}: http:// is not encrypted; use https://, or allow it with --allow-http`);
    if (url.username || url.password)
      throw new InvalidInputError(`${shown}: credentials in a URL are not accepted; use a signed URL`);
    if (!this.access.allowPrivate) checkLiteralHost(url.hostname);
  }
}
