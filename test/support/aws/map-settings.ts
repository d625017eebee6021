import type { S3Client } from '@aws-sdk/client-s3';
import { type AslContext, type AslState, type Json, StateFailure } from './asl.js';
import { evaluate, valueAt } from './evaluate.js';
import { readItems } from './item-reader.js';
import type { ResultWriter } from './result-writer.js';

/** A Distributed Map's fields with their values. */
export interface MapSettings {
  /** After the ItemSelector. */
  readonly items: readonly Json[];
  readonly concurrency: number;
  /** Failed children that the Map survives: a number, and a share in percent. */
  readonly tolerated: { readonly count: number; readonly percentage: number };
  /** null where the results are the state's own. */
  readonly writer: ResultWriter | null;
  readonly express: boolean;
}

/** What AWS starts at a time where nothing is said, or 0. */
const MOST_CHILDREN = 10_000;

/**
 * Reads a Map's items and fields.
 * @throws StateFailure; Error for what is not emulated
 */
export async function mapSettings(
  state: AslState,
  input: Json,
  context: AslContext,
  { s3, resultFileBytes }: { readonly s3: S3Client; readonly resultFileBytes: number },
): Promise<MapSettings> {
  if ('ItemBatcher' in state) throw new Error('an ItemBatcher is not emulated');
  const number = async (field: string): Promise<number | null> => {
    const path = state[`${field}Path`];
    const value = path === undefined ? state[field] : await valueAt(path as string, input, context);
    if (value === undefined) return null;
    if (typeof value === 'number' && value >= 0) return value;
    throw new StateFailure('States.Runtime', `${field} is ${JSON.stringify(value)}`);
  };
  const { ProcessorConfig } = state.ItemProcessor as { ProcessorConfig: { ExecutionType?: string } };
  return {
    concurrency: (await number('MaxConcurrency')) || MOST_CHILDREN,
    tolerated: tolerance(await number('ToleratedFailureCount'), await number('ToleratedFailurePercentage')),
    writer: await writerOf(state, input, context, resultFileBytes),
    express: ProcessorConfig.ExecutionType === 'EXPRESS',
    items: await selectedItems(state, input, context, s3),
  };
}

/** What is given counts alone; by default nothing is tolerated. */
function tolerance(count: number | null, percentage: number | null): MapSettings['tolerated'] {
  if (count === null && percentage === null) return { count: 0, percentage: 0 };
  return { count: count ?? Number.POSITIVE_INFINITY, percentage: percentage ?? 100 };
}

async function selectedItems(state: AslState, input: Json, context: AslContext, s3: S3Client): Promise<Json[]> {
  const items = await readItems(state, input, context, s3);
  const { ItemSelector: selector } = state;
  if (selector === undefined) return [...items];
  const select = (Value: Json, Index: number) =>
    evaluate(selector, input, { ...context, Map: { Item: { Index, Value } } });
  return Promise.all(items.map(select));
}

interface Writer {
  readonly Resource?: string;
  readonly Parameters?: Json;
  readonly WriterConfig?: { readonly Transformation?: string; readonly OutputType?: string };
}

async function writerOf(
  state: AslState,
  input: Json,
  context: AslContext,
  fileBytes: number,
): Promise<ResultWriter | null> {
  if (state.ResultWriter === undefined) return null;
  const { Resource, Parameters, WriterConfig } = state.ResultWriter as Writer;
  if (Resource !== 'arn:aws:states:::s3:putObject' || Parameters === undefined) {
    throw new Error('a ResultWriter that does not write to S3 is not emulated');
  }
  const { Bucket, Prefix = '' } = (await evaluate(Parameters, input, context)) as { Bucket: string; Prefix?: string };
  const { Transformation = 'NONE', OutputType = 'JSON' } = WriterConfig ?? {};
  const form = { transformation: Transformation, outputType: OutputType } as Pick<
    ResultWriter,
    'transformation' | 'outputType'
  >;
  return { bucket: Bucket, prefix: Prefix, ...form, fileBytes };
}
