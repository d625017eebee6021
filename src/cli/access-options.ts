import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { InvalidInputError } from '../errors.js';
import { type AccessOptions, DEFAULT_ACCESS, publicUri } from '../io/access.js';
import { parsedUrl } from '../io/parsed-url.js';

/** Options of how storage is reached, as commander parses them. */
export interface AccessFlags {
  readonly signRequest: boolean;
  readonly requestPayer: boolean;
  readonly allowHttp: boolean;
  readonly allowPrivate: boolean;
  readonly timeout: number;
  readonly retryDelay: number;
  readonly signedUrl?: string[];
}

/** Region of the first request where nothing else names one; buckets elsewhere answer with theirs. */
const FIRST_REGION = 'us-east-1';

/** Adds the options to a command. */
export function addAccessOptions(command: Command): Command {
  return command
    .option('--no-sign-request', 'S3: send requests without a signature, for public buckets')
    .option('--request-payer', 'S3: accept the charges of a requester-pays bucket', false)
    .option('--allow-http', 'allow http:// sources', false)
    .option('--allow-private', 'allow sources on loopback, private and link-local addresses', false)
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

/** @returns the access options of a command line and its environment. @throws InvalidInputError */
export function accessFrom(flags: AccessFlags, env: NodeJS.ProcessEnv = process.env): AccessOptions {
  for (const [name, value] of [
    ['--timeout', flags.timeout],
    ['--retry-delay', flags.retryDelay],
  ] as const) {
    if (!(value > 0)) throw new InvalidInputError(`${name}: must be a positive number`);
  }
  const s3Endpoint = env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL;
  if (s3Endpoint) parsedUrl(s3Endpoint, (url) => new URL(url));
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? (hasAwsConfig(env) ? undefined : FIRST_REGION);
  return {
    ...(s3Endpoint ? { s3Endpoint } : {}),
    ...(region ? { region } : {}),
    noSignRequest: !flags.signRequest,
    requestPayer: flags.requestPayer,
    allowHttp: flags.allowHttp,
    allowPrivate: flags.allowPrivate,
    timeoutMs: flags.timeout * 1000,
    retryDelayMs: flags.retryDelay,
    signedUrls: Object.fromEntries((flags.signedUrl ?? []).map((url) => [publicUri(url), url])),
  };
}

function hasAwsConfig(env: NodeJS.ProcessEnv): boolean {
  return existsSync(env.AWS_CONFIG_FILE ?? join(homedir(), '.aws', 'config'));
}
