import pLimit from 'p-limit';
import { OPENED_AT_A_TIME } from '../documents/source-limits.js';
import type { SourceRecord } from '../documents/source-record.js';
import type { Spec } from '../documents/spec.js';
import {
  CorruptRasterError,
  FractileError,
  InvalidInputError,
  messageOf,
  NotFoundError,
  UnsupportedRasterError,
} from '../errors.js';
import type { OpenSource } from '../io/ports.js';
import { describeSource } from '../layers/described-source.js';
import { withNamed } from '../layers/open-named.js';
import { sourceNeeds } from './asked-kind.js';
import { type SourceEntry, sourceEntries } from './source-entries.js';
import { recordOf } from './source-record.js';
import { questionOf, withVrt } from './vrt-record.js';

/** Bad sources that a message names. */
const NAMED = 20;

/** What is known of sources from an earlier time, and what is to be known the next time. */
export interface KnownSources {
  /** What was found of a source that is the same as it was; null where that isn't known. */
  find(name: string, uri: string): Promise<SourceRecord | null>;
  /** Keeps what was found of a source, after it was looked for. */
  keep(name: string, record: SourceRecord): Promise<void>;
}

/** How describing goes on. */
export interface DescribePorts {
  readonly open: OpenSource;
  readonly known?: KnownSources | undefined;
  /**
   * Called with the URIs of all sources before one is opened; VRTs stand for many.
   * @throws where they are too many
   */
  readonly check?: ((uris: readonly string[]) => void) | undefined;
  /** Called with the number of sources that are looked at, and of all. */
  readonly onSource?: ((done: number, all: number) => void) | undefined;
}

/**
 * Opens the header of each source once, several at a time, with what lies beside it.
 * @returns what planning needs to know, in the order of the spec; nothing stays open
 * @throws the error of the only bad source; of several, one that names them all. StorageError at once
 */
export async function describeSources(spec: Spec, ports: DescribePorts): Promise<SourceRecord[]> {
  const { open, known, check, onSource } = ports;
  const needs = sourceNeeds(spec);
  const entries = await sourceEntries(spec, open);
  check?.(entries.map(({ uri }) => uri));
  const bad = new Map<number, FractileError>();
  let done = 0;
  const describe = async (entry: SourceEntry, number: number): Promise<SourceRecord | null> => {
    const before = await known?.find(entry.name, entry.uri);
    if (before) return numbered(before, entry);
    try {
      const record = await withNamed(open, entry, async (source) => {
        const described = await describeSource(open, source, questionOf(spec, entry));
        try {
          return withVrt(spec, await recordOf(open, described, needs), entry);
        } finally {
          await described.close();
        }
      });
      await known?.keep(entry.name, record);
      return record;
    } catch (error) {
      if (!(error instanceof FractileError) || error.exitCode !== 2) throw error;
      bad.set(number, error);
      return null;
    }
  };
  const records = await pLimit(OPENED_AT_A_TIME).map(entries, async (entry, number) => {
    const record = await describe(entry, number);
    onSource?.(++done, entries.length);
    return record;
  });
  if (bad.size > 0)
    throw ofAll(
      [...bad].sort(([a], [b]) => a - b).map(([, error]) => error),
      entries.length,
    );
  return records.filter((record) => record !== null);
}

/** A record from before, of a VRT that is now another one of those that are named. */
function numbered(record: SourceRecord, { vrt }: SourceEntry): SourceRecord {
  const number = vrt?.number ?? null;
  return record.vrt === null || number === null ? record : { ...record, vrt: { ...record.vrt, number } };
}

/** The error of the only bad source, or one that names all of them. */
function ofAll(bad: readonly FractileError[], all: number): FractileError {
  const [first, ...others] = bad as readonly [FractileError, ...FractileError[]];
  if (others.length === 0) return first;
  const named = bad.slice(0, NAMED).map(messageOf).join(' | ');
  const more = bad.length > NAMED ? ` | and ${bad.length - NAMED} more` : '';
  const Kind = [NotFoundError, CorruptRasterError, UnsupportedRasterError].find((kind) =>
    bad.every((error) => error instanceof kind),
  );
  return new (Kind ?? InvalidInputError)(`${bad.length} of ${all} sources can't be used: ${named}${more}`, {
    cause: first,
  });
}
