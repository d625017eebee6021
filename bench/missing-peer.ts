/** A program that Fractile is compared with is not installed. */
export class MissingPeerError extends Error {
  override readonly name = 'MissingPeerError';
}
