import type { Command } from 'commander';
import { accessOfEnvironment } from '../engine/environment.js';
import { type AccessOptions, DEFAULT_ACCESS, MAX_RETRY_DELAY_MS, MAX_TIMEOUT_MS, publicUri } from '../io/access.js';
import { checkRange } from './range.js';

/** Options of requests, as commander parses them. */
export interface RequestFlags {
  readonly timeout: number;
  readonly retryDelay: number;
}

/** Options of how sources and results are reached. */
export interface AccessFlags extends RequestFlags {
  readonly signRequest: boolean;
  readonly requestPayer: boolean;
  readonly allowHttp: boolean;
  readonly allowPrivate: boolean;
  readonly signedUrl?: string[];
}

const LEAST = 0.001;

/** Adds the options of sources and results to a command. */
export function addAccessOptions(command: Command): Command {
  const access = command
    .option('--no-sign-request', 'S3: send requests without a signature, for public buckets')
    .option('--request-payer', 'S3: accept the charges of a requester-pays bucket', false)
    .option('--allow-http', 'allow http:// sources', false)
    .option('--allow-private', 'allow sources on loopback, private and link-local addresses', false);
  return addRequestOptions(access);
}

/** Adds the options that all requests share. */
export function addRequestOptions(command: Command): Command {
  return command
    .option(
      '--timeout <seconds>',
      'give a request without progress up after this long, and try again',
      Number,
      DEFAULT_ACCESS.timeoutMs / 1000,
    )
    .option(
      '--retry-delay <ms>',
      'first delay before a retry; it doubles, times a random share',
      Number,
      DEFAULT_ACCESS.retryDelayMs,
    );
}

/** Adds the option for stages that start from a stored plan, which holds no signatures. */
export function addSignedUrlOption(command: Command): Command {
  return command.option(
    '--signed-url <url>',
    'full URL of a source that the plan names without its signature; can be given again',
    (url: string, before: string[] = []) => [...before, url],
  );
}

/**
 * The access options of a command line and its environment.
 * @throws InvalidInputError
 */
export function accessFrom(flags: AccessFlags): AccessOptions {
  return {
    ...requestAccess(flags),
    noSignRequest: !flags.signRequest,
    requestPayer: flags.requestPayer,
    allowHttp: flags.allowHttp,
    allowPrivate: flags.allowPrivate,
    signedUrls: Object.fromEntries((flags.signedUrl ?? []).map((url) => [publicUri(url), url])),
  };
}

/**
 * The access options where requests are signed as the environment says, and no source is opened.
 * @throws InvalidInputError
 */
export function requestAccess(flags: RequestFlags): AccessOptions {
  checkRange('--timeout', flags.timeout, 'seconds', LEAST, MAX_TIMEOUT_MS / 1000);
  checkRange('--retry-delay', flags.retryDelay, 'milliseconds', LEAST, MAX_RETRY_DELAY_MS);
  return {
    ...DEFAULT_ACCESS,
    ...accessOfEnvironment(),
    timeoutMs: flags.timeout * 1000,
    retryDelayMs: flags.retryDelay,
  };
}
