import * as z from 'zod';
import { sourceText } from '../documents/source-uri.js';
import { parseSpec, type Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import type { OpenSource } from '../io/ports.js';
import { readText } from '../layers/read-text.js';
import { parseJson } from '../parse.js';
import { onlyRemote } from './remote-only.js';

/**
 * EventBridge's "Object Created", as far as it is of use. The key is given as it is, not URL-encoded as in S3's own
 * notifications.
 */
const uploadEvent = z.object({
  source: z.literal('aws.s3'),
  detail: z.object({ bucket: z.object({ name: z.string() }), object: z.object({ key: z.string() }) }),
});
/** What `fractile submit` starts an execution with. */
const submittedJob = z.strictObject({ spec: z.unknown() });

/** A job with 4096 named classes has a third of this. */
const MAX_JOB_BYTES = 1024 * 1024;

const JOB_FILE = /\.json$/i;

/** Files that lie beside a raster and are read with it, and the empty objects that stand for folders. */
const COMPANION = /\/$|\.(aux\.xml|ovr|msk|tfw|tifw|wld|prj)$/i;

/** Bucket and key of the upload that started an execution; null where it was submitted or is none we know. */
export function uploadOf(event: unknown): { readonly bucket: string; readonly key: string } | null {
  const { success, data } = uploadEvent.safeParse(event);
  return success ? { bucket: data.detail.bucket.name, key: data.detail.object.key } : null;
}

/** Whether what started an execution names sources: a raster that was uploaded is its own one, whatever its name. */
export function namesSources(event: unknown): boolean {
  const upload = uploadOf(event);
  return upload === null || JOB_FILE.test(upload.key);
}

/** A name for what started an execution: the uploaded key, or one made of the execution's name. */
export function requestName(event: unknown, execution: string): string {
  return uploadOf(event)?.key ?? `submitted/${execution}`;
}

/**
 * Makes a spec of what started an execution: a job file is one, a raster is given the deployment's defaults.
 * @returns null for an upload that is no request of its own (a sidecar, a folder)
 * @throws InvalidInputError, NotFoundError, AccessDeniedError
 */
export async function specOf(
  event: unknown,
  defaults: Readonly<Record<string, unknown>>,
  open: OpenSource,
): Promise<Spec | null> {
  const upload = uploadOf(event);
  if (!upload) {
    const { success, data } = submittedJob.safeParse(event);
    if (!success) throw new InvalidInputError('the input: neither an upload nor { "spec": {...} }');
    return onlyRemote(parseSpec(data.spec, 'the submitted spec'));
  }
  if (COMPANION.test(upload.key)) return null;
  const uri = `s3://${upload.bucket}/${upload.key}`;
  const asked = JOB_FILE.test(upload.key)
    ? parseJson(await readText(open, uri, 'spec', MAX_JOB_BYTES), uri)
    : { ...defaults, sources: [sourceText({ uri, band: 1 })] };
  return onlyRemote(parseSpec(asked, uri));
}
