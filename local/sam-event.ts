import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE } from '../bench/places.js';
import type { LocalS3 } from './bucket.js';

const EVENTS = join(PACKAGE, 'test', 'events');
const read = (name: string) => JSON.parse(readFileSync(join(EVENTS, name), 'utf8')) as unknown;

/** Uploads a raster to where the event of `sam local invoke plan` says, and makes the bucket that its answer goes to. */
export async function prepareSamEvent(s3: LocalS3, raster: string): Promise<void> {
  const { event } = read('plan.json') as { event: { detail: { bucket: { name: string }; object: { key: string } } } };
  const { Parameters } = read('env.json') as { Parameters: { FRACTILE_OUTPUT: string } };
  const { bucket, object } = event.detail;
  await s3.makeBucket(new URL(Parameters.FRACTILE_OUTPUT).host);
  await s3.makeBucket(bucket.name);
  await s3.upload(raster, bucket.name, object.key);
}
