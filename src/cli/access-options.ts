import { type Command, Option } from 'commander';
import { sourceOf } from '../documents/source-uri.js';
import { accessOfEnvironment } from '../engine/environment.js';
import {
  type AccessOptions,
  DEFAULT_ACCESS,
  MAX_HTTP_RATE,
  MAX_RETRY_DELAY_MS,
  MAX_TIMEOUT_MS,
  MIN_HTTP_RATE,
  publicUri,
} from '../io/access.js';
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
  readonly httpRate?: number;
  readonly signedUrl?: string[];
}

const LEAST = 0.001;

/** Adds the options of sources and results to a command; the help shows those that are needed now and then. */
export function addAccessOptions(command: Command): Command {
  const access = command
    .optionsGroup('Access (fractile help access):')
    .option('--no-sign-request', 'S3: no signature, for public buckets')
    .option('--request-payer', 'S3: pay for requests of a requester-pays bucket', false)
    .option('--allow-http', 'allow http://', false)
    .option('--allow-private', 'allow servers on loopback and private addresses', false);
  access.addOption(new Option('--http-rate <n>', 'requests a second to web servers').argParser(Number).hideHelp());
  for (const option of requestOptions()) access.addOption(option.hideHelp());
  return access;
}

/** Adds the options that all requests share. */
export function addRequestOptions(command: Command): Command {
  for (const option of requestOptions()) command.addOption(option);
  return command;
}

function requestOptions(): Option[] {
  const { timeoutMs, retryDelayMs } = DEFAULT_ACCESS;
  return [
    new Option('--timeout <seconds>', 'try again after this long without progress').default(timeoutMs / 1000),
    new Option('--retry-delay <ms>', 'first delay before a retry; it doubles').default(retryDelayMs),
  ].map((option) => option.argParser(Number));
}

/** Adds the option for stages that start from a stored plan, which holds no signatures. */
export function addSignedUrlOption(command: Command): Command {
  return command.option(
    '--signed-url <url>',
    'full URL of a source that was planned with a signature',
    (url: string, before: string[] = []) => [...before, url],
  );
}

/**
 * The access options of a command line and its environment.
 * @throws InvalidInputError
 */
export function accessFrom(flags: AccessFlags): AccessOptions {
  const { httpRate } = flags;
  if (httpRate !== undefined) checkRange('--http-rate', httpRate, 'requests a second', MIN_HTTP_RATE, MAX_HTTP_RATE);
  return {
    ...requestAccess(flags),
    noSignRequest: !flags.signRequest,
    requestPayer: flags.requestPayer,
    allowHttp: flags.allowHttp,
    allowPrivate: flags.allowPrivate,
    ...(httpRate === undefined ? {} : { httpRate }),
    signedUrls: Object.fromEntries(
      (flags.signedUrl ?? []).map((named) => sourceOf(named)).map(({ uri }) => [publicUri(uri), uri]),
    ),
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
