import * as z from 'zod';
import { HTTP_RATE_OF_FUNCTION } from '../src/cloud/limits.js';
import { readOwn } from '../src/cloud/own-fault.js';
import { runLimitsSchema } from '../src/documents/run-limits.js';
import { StorageError } from '../src/errors.js';
import { type AccessOptions, DEFAULT_ACCESS, DEFAULT_HTTP_RATE } from '../src/io/access.js';
import { parseJson, parseWith } from '../src/parse.js';

/** Patience with one request: a function has a minute, and a slow answer is better asked for again. */
const REQUEST_TIMEOUT_MS = 10_000;
const DEPLOY_AGAIN = 'deploy again';

/** What the stack and Lambda tell a function; nothing else reads the environment. */
const environmentSchema = z.object({
  /** `s3://bucket` of the runs. */
  FRACTILE_OUTPUT: z.string().startsWith('s3://').optional(),
  /** Spec of a raster that is uploaded alone: JSON, without sources. */
  FRACTILE_DEFAULT_SPEC: z.string().default('{}'),
  /** What a run may take: JSON. */
  FRACTILE_LIMITS: z.string().default('{}'),
  /** Requests a second of a run to web servers, for plan: it is alone with it. */
  FRACTILE_HTTP_RATE: z.coerce.number().positive().optional(),
  FRACTILE_MAX_CONCURRENCY: z.coerce.number().int().positive().default(1),
  FRACTILE_EVENT_BUS: z.string().optional(),
  FRACTILE_STATE_MACHINE: z.string().optional(),
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: z.coerce.number().positive(),
  AWS_REGION: z.string(),
  /** An S3-compatible service instead of S3, for runs outside AWS. */
  AWS_ENDPOINT_URL_S3: z.url().optional(),
  AWS_ENDPOINT_URL: z.url().optional(),
});

/** A function's settings. */
export type Environment = ReturnType<typeof readEnvironment>;

/**
 * Reads the environment of a function.
 * @throws StorageError naming the variable that is missing or wrong; each setting that not all functions have when it
 * is asked for
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env) {
  const read = readOwn(() => parseWith(environmentSchema, env, 'the environment of the function'), DEPLOY_AGAIN);
  const needed = (name: 'FRACTILE_OUTPUT' | 'FRACTILE_EVENT_BUS' | 'FRACTILE_STATE_MACHINE') => {
    const value = read[name];
    if (value === undefined)
      throw new StorageError(`${name}: is not set in the environment of the function; ${DEPLOY_AGAIN}`);
    return value;
  };
  const s3Endpoint = read.AWS_ENDPOINT_URL_S3 ?? read.AWS_ENDPOINT_URL;
  const access: AccessOptions = {
    ...DEFAULT_ACCESS,
    region: read.AWS_REGION,
    timeoutMs: REQUEST_TIMEOUT_MS,
    s3Reached: true,
    httpRate: read.FRACTILE_HTTP_RATE ?? HTTP_RATE_OF_FUNCTION,
    onlyPort443: true,
    ...(s3Endpoint ? { s3Endpoint } : {}),
  };
  const json = <T extends z.ZodType>(schema: T, where: 'FRACTILE_DEFAULT_SPEC' | 'FRACTILE_LIMITS') =>
    readOwn(() => parseWith(schema, parseJson(read[where], where), where), DEPLOY_AGAIN);
  return {
    access,
    memoryMb: read.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    maxConcurrency: read.FRACTILE_MAX_CONCURRENCY,
    httpRate: read.FRACTILE_HTTP_RATE ?? DEFAULT_HTTP_RATE,
    limits: json(runLimitsSchema, 'FRACTILE_LIMITS'),
    defaults: json(z.record(z.string(), z.unknown()), 'FRACTILE_DEFAULT_SPEC'),
    get output() {
      return needed('FRACTILE_OUTPUT');
    },
    get eventBus() {
      return needed('FRACTILE_EVENT_BUS');
    },
    get stateMachine() {
      return needed('FRACTILE_STATE_MACHINE');
    },
  };
}
