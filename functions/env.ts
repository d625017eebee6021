import { z } from 'zod';
import { type AccessOptions, DEFAULT_ACCESS } from '../src/io/access.js';
import { parseJson, parseWith } from '../src/spec/spec.js';

/** Patience with one request: a function has a minute, and a slow answer is better asked for again. */
const REQUEST_TIMEOUT_MS = 10_000;

/** What the stack and Lambda tell a function; nothing else reads the environment. */
const environmentSchema = z.object({
  /** `s3://bucket` of the runs. */
  FRACTILE_OUTPUT: z.string().startsWith('s3://').default(''),
  /** Spec of a raster that is uploaded alone: JSON, without sources. */
  FRACTILE_DEFAULT_SPEC: z.string().default('{}'),
  FRACTILE_MAX_CONCURRENCY: z.coerce.number().int().positive().default(1),
  FRACTILE_EVENT_BUS: z.string().default(''),
  FRACTILE_STATE_MACHINE: z.string().default(''),
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: z.coerce.number().positive(),
  AWS_REGION: z.string(),
  /** An S3-compatible service instead of S3, for runs outside AWS. */
  AWS_ENDPOINT_URL_S3: z.url().optional(),
  AWS_ENDPOINT_URL: z.url().optional(),
});

/** A function's settings. */
export type Environment = ReturnType<typeof readEnvironment>;

/** @throws InvalidInputError naming the variable that is missing or wrong */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env) {
  const read = parseWith(environmentSchema, env, 'the environment of the function');
  const s3Endpoint = read.AWS_ENDPOINT_URL_S3 ?? read.AWS_ENDPOINT_URL;
  const access: AccessOptions = {
    ...DEFAULT_ACCESS,
    region: read.AWS_REGION,
    timeoutMs: REQUEST_TIMEOUT_MS,
    ...(s3Endpoint ? { s3Endpoint } : {}),
  };
  const where = 'FRACTILE_DEFAULT_SPEC';
  return {
    access,
    output: read.FRACTILE_OUTPUT,
    defaults: parseWith(z.record(z.string(), z.unknown()), parseJson(read.FRACTILE_DEFAULT_SPEC, where), where),
    maxConcurrency: read.FRACTILE_MAX_CONCURRENCY,
    eventBus: read.FRACTILE_EVENT_BUS,
    stateMachine: read.FRACTILE_STATE_MACHINE,
    memoryMb: read.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
  };
}
