/**
 * What goes wrong with one answer. Without `afterBytes`, reset and stall act before any header is sent, and a request
 * that is refused, reset or stalled has no effect unless `takesEffect` says that only its answer is lost. With
 * `afterBytes` there is an answer, so the request was carried out.
 */
export type Fault =
  /** Another answer, also 200 with an S3 error as its body; `headers` are added, for example Retry-After. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly takesEffect?: boolean;
    }
  /** The connection is reset (RST), at the latest when `afterBytes` bytes of the body are sent. */
  | { readonly kind: 'reset'; readonly afterBytes?: number; readonly takesEffect?: boolean }
  /** The headers promise the whole body, the connection closes after `afterBytes` of it; by default after half. */
  | { readonly kind: 'truncate'; readonly afterBytes?: number }
  /**
   * Nothing more is sent after `afterBytes` bytes of the body; the connection stays until the client or the server
   * ends.
   */
  | { readonly kind: 'stall'; readonly afterBytes?: number; readonly takesEffect?: boolean }
  /** The request is carried out `ms` milliseconds late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The bytes asked for, labelled as those `shift` (by default 1) bytes further on. */
  | { readonly kind: 'wrongContentRange'; readonly shift?: number }
  /** 200 and the whole file for a range of it. */
  | { readonly kind: 'wholeFile' }
  /** The body's length is not announced: it ends with its last chunk, or with the connection. */
  | { readonly kind: 'unannounced'; readonly endsWith: 'chunk' | 'connection' }
  /** A page for people instead, 200 and HTML, as portals show it to who must log in. */
  | { readonly kind: 'webPage' }
  /** An ETag that is not the one of the object. */
  | { readonly kind: 'wrongEtag'; readonly etag?: string }
  /** Claims a content coding that the bytes do not have. */
  | { readonly kind: 'contentEncoding'; readonly encoding?: string };
