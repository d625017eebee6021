import * as z from 'zod';
import { accessOfEnvironment } from '../engine/environment.js';
import { MAX_WORKERS } from '../engine/local-options.js';
import {
  type AccessOptions,
  DEFAULT_ACCESS,
  MAX_HTTP_RATE,
  MAX_RETRY_DELAY_MS,
  MAX_TIMEOUT_MS,
  MIN_HTTP_RATE,
} from '../io/access.js';
import { parseWith } from '../parse.js';
import { absolutePlace } from '../run/resolve-spec.js';
import type { RunOptions } from './options.js';

const DEFAULT_OUT = 'out';

const accessSchema = z.strictObject({
  region: z.string().min(1).optional(),
  s3Endpoint: z.url().optional(),
  noSignRequest: z.boolean().default(DEFAULT_ACCESS.noSignRequest),
  requestPayer: z.boolean().default(DEFAULT_ACCESS.requestPayer),
  allowHttp: z.boolean().default(DEFAULT_ACCESS.allowHttp),
  allowPrivate: z.boolean().default(DEFAULT_ACCESS.allowPrivate),
  timeoutMs: z.number().min(1).max(MAX_TIMEOUT_MS).default(DEFAULT_ACCESS.timeoutMs),
  httpRate: z.number().min(MIN_HTTP_RATE).max(MAX_HTTP_RATE).optional(),
  retryDelayMs: z.number().min(0.001).max(MAX_RETRY_DELAY_MS).default(DEFAULT_ACCESS.retryDelayMs),
  signedUrls: z.record(z.string(), z.string()).default(DEFAULT_ACCESS.signedUrls),
});

const optionsSchema = z.strictObject({
  out: z.string().min(1, 'is empty; name a folder or s3://bucket/prefix').optional(),
  workers: z.int().min(1).max(MAX_WORKERS).optional(),
  keepTiles: z.boolean().default(false),
  access: accessSchema.optional(),
  signal: z.instanceof(AbortSignal, { error: 'must be an AbortSignal' }).optional(),
  onProgress: callback<NonNullable<RunOptions['onProgress']>>().optional(),
  onMessage: callback<NonNullable<RunOptions['onMessage']>>().optional(),
});

/** Options with all that was left out. */
export interface Settings extends Pick<RunOptions, 'workers' | 'onProgress' | 'onMessage'> {
  /** An absolute place. */
  readonly out: string;
  readonly keepTiles: boolean;
  readonly access: AccessOptions;
  readonly signal: AbortSignal;
}

/**
 * Checks the options of any call, and fills in what was left out. One set of options can serve a whole run, so each
 * call takes the fields of all.
 * @throws InvalidInputError naming the field
 */
export function settingsOf(options: RunOptions): Settings {
  const { out = DEFAULT_OUT, access, signal, ...more } = parseWith(optionsSchema, options, 'options');
  const { region, s3Endpoint, httpRate, ...given } = access ?? accessSchema.parse({});
  return {
    ...more,
    out: absolutePlace(out),
    access: {
      ...given,
      ...accessOfEnvironment(),
      ...(region === undefined ? {} : { region }),
      ...(s3Endpoint === undefined ? {} : { s3Endpoint }),
      ...(httpRate === undefined ? {} : { httpRate }),
    },
    signal: signal ?? new AbortController().signal,
  };
}

function callback<F extends (...args: never[]) => void>() {
  return z.custom<F>((value) => typeof value === 'function', 'must be a function');
}
