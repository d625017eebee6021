import type { Construct } from 'constructs';
import * as z from 'zod';
import {
  DEFAULT_HTTP_RATE,
  DEFAULT_LIMITS,
  FUNCTION_MB,
  HTTP_RATE_OF_FUNCTION,
  LARGE_FUNCTION_MB,
  MAX_CONCURRENCY,
  MAX_HTTP_RATE,
} from '../src/cloud/limits.js';
import { jsonText } from '../src/documents/json-text.js';
import { type RunLimits, runLimitsSchema } from '../src/documents/run-limits.js';
import { InvalidInputError } from '../src/errors.js';
import { parseWith } from '../src/parse.js';
import { type DefaultSpec, readDefaultSpec } from './default-spec.js';

const WHERE = 'configuration (-c name=value)';
const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const KEY_ARN = /^arn:[\w-]+:kms:[\w-]+:\d{12}:key\/[\w-]+$/;

const truth = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);
const bucketName = z.string().regex(BUCKET_NAME, 'must be the name of a bucket');

/** How a deployment differs from the default; given as `-c name=value`, so that everything may come as text. */
const configSchema = z.strictObject({
  /** `dev` removes buckets and keys with the stack, buckets only when they are empty; `prod` keeps them. */
  stage: z.enum(['dev', 'prod']).default('prod'),
  /** Existing buckets to be used instead of new ones. The input bucket must send its events to EventBridge. */
  inputBucket: bucketName.optional(),
  outputBucket: bucketName.optional(),
  /** Further buckets that sources may lie in, separated by commas. */
  sourceBuckets: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(bucketName))
    .default([]),
  /** Path of a JSON file: the spec of an upload that brings none. */
  spec: z.string().min(1).optional(),
  /** Batches of jobs at a time, of all runs together. */
  maxConcurrency: z.coerce.number().int().min(1).max(10_000).default(MAX_CONCURRENCY),
  /** Whether functions get their own share of the account's concurrency, which new accounts are too small for. */
  reserveConcurrency: truth.default(true),
  /**
   * MB of the functions that take over where the normal ones run out of time or memory; new accounts have 3008 at
   * most.
   */
  largeMemory: z.coerce.number().int().min(FUNCTION_MB).max(10_240).default(LARGE_FUNCTION_MB),
  /**
   * What processors functions run on. Results have the same bytes, and arm64 costs less; containers of functions on a
   * machine of one's own start faster on its own.
   */
  architecture: z.enum(['arm64', 'x86_64']).default('arm64'),
  /** What a run may take, as an object or as JSON: `{"usd": 50, "pixels": 1e12, "bytes": 1e12}`. */
  limits: z
    .union([jsonText, z.unknown()])
    .pipe(runLimitsSchema.prefault({}))
    .transform((limits): RunLimits => ({ ...DEFAULT_LIMITS, ...limits })),
  /** Requests a second of each run to https:// sources, 5 of each function: they are strangers' servers, and no S3. */
  httpRate: z.coerce.number().min(HTTP_RATE_OF_FUNCTION).max(MAX_HTTP_RATE).default(DEFAULT_HTTP_RATE),
  /** US dollars a month: makes an AWS Budget, and an alarm on a day that spends a tenth of it. */
  budgetUsd: z.coerce.number().positive().optional(),
  /** A KMS key for buckets, queues, topics and logs instead of the services' own keys: its ARN, or `create`. */
  kmsKey: z
    .string()
    .regex(new RegExp(`^create$|${KEY_ARN.source}`), 'must be "create" or the ARN of a key')
    .optional(),
  /** Name of the stack, for a second one in an account and region. */
  stackName: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/, 'must be letters, digits and hyphens, a letter first')
    .default('Fractile'),
  /** Where functions find all of AWS, for a stack that runs outside it (sam local, an emulator). */
  endpointUrl: z.url().optional(),
  /** E-mail address that is told of finished, failed and rejected runs and of alarms. */
  notify: z.email().optional(),
  /** Another address for alarms that can't wait. */
  page: z.email().optional(),
  /** Whether new buckets keep what is overwritten or deleted, for some weeks. */
  versioned: truth.default(false),
});

export type Config = Omit<z.output<typeof configSchema>, 'spec'> & { readonly defaultSpec: DefaultSpec };

/**
 * Reads the configuration from the context.
 * @throws InvalidInputError naming the value that is wrong
 */
export function readConfig(scope: Construct): Config {
  const given: Record<string, unknown> = Object.fromEntries(
    Object.keys(configSchema.shape).map((name) => [name, scope.node.tryGetContext(name) as unknown]),
  );
  const { spec, ...config } = parseWith(configSchema, given, WHERE);
  if (config.inputBucket !== undefined && config.inputBucket === config.outputBucket)
    throw new InvalidInputError(`${WHERE}: inputBucket and outputBucket must be two buckets`);
  if (!config.reserveConcurrency && given.maxConcurrency === undefined)
    throw new InvalidInputError(
      `${WHERE}: maxConcurrency: must be given where reserveConcurrency is false, as all functions then share what the account allows: 6 for an account limited to 10`,
    );
  return { ...config, defaultSpec: spec === undefined ? {} : readDefaultSpec(spec) };
}
