import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { type AslContext, type AslState, type Json, StateFailure } from './asl.js';
import { evaluate, valueAt } from './evaluate.js';

/**
 * Reads the items of a Distributed Map: a JSON array on S3, or the state's input where it has no ItemReader.
 * @throws StateFailure States.ItemReaderFailed
 */
export async function readItems(
  state: AslState,
  input: Json,
  context: AslContext,
  s3: S3Client,
): Promise<readonly Json[]> {
  if (state.ItemReader === undefined) {
    const items = await valueAt((state.ItemsPath ?? '$') as string, input, context);
    if (!Array.isArray(items)) throw new StateFailure('States.Runtime', 'The items of the Map are no array');
    return items;
  }
  const { Resource, ReaderConfig, Parameters } = state.ItemReader as unknown as Reader;
  if (Resource !== 'arn:aws:states:::s3:getObject' || ReaderConfig?.InputType !== 'JSON') {
    throw new Error('an ItemReader of another kind than one JSON array on S3 is not emulated');
  }
  const { Bucket, Key } = (await evaluate(Parameters, input, context)) as { Bucket: string; Key: string };
  const items = await get(s3, Bucket, Key);
  if (!Array.isArray(items)) throw failed(`s3://${Bucket}/${Key} is no JSON array`);
  return items.slice(0, ReaderConfig.MaxItems ?? items.length) as Json[];
}

interface Reader {
  readonly Resource: string;
  readonly ReaderConfig?: { readonly InputType?: string; readonly MaxItems?: number };
  readonly Parameters: Json;
}

async function get(s3: S3Client, Bucket: string, Key: string): Promise<unknown> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return JSON.parse(await Body!.transformToString());
  } catch (error) {
    throw failed(`s3://${Bucket}/${Key}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const failed = (cause: string) => new StateFailure('States.ItemReaderFailed', cause);
