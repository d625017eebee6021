/** HTTP status of the S3 error codes used here. */
const STATUS = {
  AccessDenied: 403,
  BadDigest: 400,
  BucketAlreadyOwnedByYou: 409,
  BucketNotEmpty: 409,
  EntityTooSmall: 400,
  IncompleteBody: 400,
  InternalError: 500,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidBucketName: 400,
  InvalidPart: 400,
  InvalidPartNumber: 416,
  InvalidPartOrder: 400,
  InvalidRange: 416,
  InvalidRequest: 400,
  InvalidURI: 400,
  KeyTooLongError: 400,
  MalformedXML: 400,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchUpload: 404,
  NotImplemented: 501,
  PreconditionFailed: 412,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  XAmzContentSHA256Mismatch: 400,
} as const;

/** An answer that S3 gives as an error document. */
export class S3Error extends Error {
  override readonly name = 'S3Error';

  constructor(
    readonly code: keyof typeof STATUS,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
    /** Further elements of the document. */
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code];
  }
}
