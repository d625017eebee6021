import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { AccessOptions } from '../io/access.js';
import { parsedUrl } from '../io/parsed-url.js';

/** Region of the first request where nothing else names one; buckets elsewhere answer with theirs. */
const FIRST_REGION = 'us-east-1';

/**
 * How S3 is reached as the environment says, by the variables of the AWS SDK.
 * @throws InvalidInputError for an endpoint that is no URL
 */
export function accessOfEnvironment(
  env: NodeJS.ProcessEnv = process.env,
): Pick<AccessOptions, 'region' | 's3Endpoint'> {
  const s3Endpoint = env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL;
  if (s3Endpoint) parsedUrl(s3Endpoint, (url) => new URL(url));
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? (hasAwsConfig(env) ? undefined : FIRST_REGION);
  return { ...(s3Endpoint ? { s3Endpoint } : {}), ...(region ? { region } : {}) };
}

function hasAwsConfig(env: NodeJS.ProcessEnv): boolean {
  return existsSync(env.AWS_CONFIG_FILE ?? join(homedir(), '.aws', 'config'));
}
