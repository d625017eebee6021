/** How storage is reached: plain data, so that it can be handed to worker threads. It is no part of a spec. */
export interface AccessOptions {
  /** AWS region to start with; a bucket elsewhere is found by its redirect. By default as the AWS SDK finds it. */
  readonly region?: string;
  /** Endpoint of an S3-compatible service; by default AWS. */
  readonly s3Endpoint?: string;
  /**
   * S3 has answered this run before, in another thread, or is the deployment's own: where it can't be reached, it is
   * waited for. By default, what can't be reached at first is taken for a mistake in endpoint or region. As the network
   * is seen to work, another host that can't be reached at first is taken for a mistake in its name.
   */
  readonly s3Reached?: boolean;
  /** Public buckets: send requests without a signature. */
  readonly noSignRequest: boolean;
  /** Requester-pays buckets: accept the charge. */
  readonly requestPayer: boolean;
  /** Allow http:// sources. */
  readonly allowHttp: boolean;
  /** Allow https:// and http:// sources on loopback, private and link-local addresses. */
  readonly allowPrivate: boolean;
  /**
   * Requests a second to web servers, by all threads of a run together. By default 20, and as many as they can to
   * addresses of the own network.
   */
  readonly httpRate?: number;
  /** Open no other port of https:// than 443: whoever names a source may not look for services. */
  readonly onlyPort443?: boolean;
  /** A request without any progress for this long is given up and tried again. */
  readonly timeoutMs: number;
  /** First delay before a retry; it doubles with each further one, times a random share (full jitter). */
  readonly retryDelayMs: number;
  /** No attempt is begun after this time, in milliseconds since 1970: whoever waits for the answer is gone by then. */
  readonly giveUpAt?: number;
  /** Full URLs with their query, by the URL without it: signed URLs are secrets and stay out of plans and messages. */
  readonly signedUrls: Readonly<Record<string, string>>;
}

/** Requests a second that a stranger's server is asked: it is not S3, and may be one small machine. */
export const DEFAULT_HTTP_RATE = 20;
export const MIN_HTTP_RATE = 0.1;
export const MAX_HTTP_RATE = 10_000;

export const DEFAULT_ACCESS: AccessOptions = {
  noSignRequest: false,
  requestPayer: false,
  allowHttp: false,
  allowPrivate: false,
  timeoutMs: 30_000,
  retryDelayMs: 100,
  signedUrls: {},
};

/** Longer waits are of no use, and a timer takes no more than 24 days. */
export const MAX_TIMEOUT_MS = 3_600_000;
export const MAX_RETRY_DELAY_MS = 60_000;

/** Longer than a connection ever takes that comes about: its opening packet has been sent four times by then. */
const MAX_CONNECT_MS = 10_000;

/** The patience with one attempt to connect, in milliseconds. */
export function connectMs({ timeoutMs }: AccessOptions): number {
  return Math.min(timeoutMs, MAX_CONNECT_MS);
}

/** A URI that can be shown and stored: without query, fragment and credentials. */
export function publicUri(uri: string): string {
  return uri.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1').replace(/^(https?:\/\/[^?#]*)[?#].*$/is, '$1');
}
