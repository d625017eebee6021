import { shownLine } from './shown-text.js';

/**
 * Every failure Fractile can name. `name` is a literal, because Step Functions matches on it and minifiers rename
 * classes. Messages say what is wrong, where, and what to do; they are one line that is safe to show.
 */
export abstract class FractileError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    // Names, keys and paths are part of messages, and may hold anything.
    super(shownLine(message), options);
  }

  /**
   * Process exit code: 2 = the request or an input is invalid, 3 = the run failed and can be resumed, 130 =
   * interrupted.
   */
  abstract readonly exitCode: 2 | 3 | 130;
}

/** The request (options, spec, plan) can't be carried out as asked. */
export class InvalidInputError extends FractileError {
  override readonly name = 'InvalidInputError';
  override readonly exitCode = 2;
}

/** A raster is well-formed but of a kind that can't be read exactly (lossy codec, 12-bit, ...). */
export class UnsupportedRasterError extends FractileError {
  override readonly name = 'UnsupportedRasterError';
  override readonly exitCode = 2;
}

/** A file's bytes contradict themselves: truncated, corrupt, or sizes that can't be true. */
export class CorruptRasterError extends FractileError {
  override readonly name = 'CorruptRasterError';
  override readonly exitCode = 2;
}

/** A source or object doesn't exist. */
export class NotFoundError extends FractileError {
  override readonly name = 'NotFoundError';
  override readonly exitCode = 2;
}

/** Storage refuses access: wrong, missing or expired credentials, or a policy. */
export class AccessDeniedError extends FractileError {
  override readonly name = 'AccessDeniedError';
  override readonly exitCode = 2;
}

/** A server's answer contradicts the request: another range, the whole file, an encoding, endless redirects. */
export class ProtocolError extends FractileError {
  override readonly name = 'ProtocolError';
  override readonly exitCode = 3;

  /**
   * An error of an answer that can't be used.
   * @param status of an answer that refuses the request; null where it brings something else than was asked for
   */
  constructor(
    message: string,
    readonly status: number | null = null,
  ) {
    super(message);
  }
}

/** The output location holds something that this run must not overwrite, or can't be written. */
export class OutputError extends FractileError {
  override readonly name = 'OutputError';
  override readonly exitCode = 2;
}

/**
 * A document of a run was written by another version of Fractile: it can't be read here, and nothing may take its
 * place.
 */
export class OtherVersionError extends FractileError {
  override readonly name = 'OtherVersionError';
  override readonly exitCode = 2;

  /**
   * An error of a document of another version.
   * @param problem the message without what to do about it, which is another thing on AWS
   */
  constructor(
    message: string,
    readonly problem: string = message,
  ) {
    super(message);
  }
}

/** The machine failed: disk full, read error, a worker died. The run can be resumed. */
export class StorageError extends FractileError {
  override readonly name = 'StorageError';
  override readonly exitCode = 3;
}

/** A source is no longer the one that the plan was made from. */
export class SourceChangedError extends FractileError {
  override readonly name = 'SourceChangedError';
  override readonly exitCode = 3;
}

/** Reduce was asked for a mosaic while tile results are missing or belong to another plan. */
export class MissingTileError extends FractileError {
  override readonly name = 'MissingTileError';
  override readonly exitCode = 3;
}

/** A tile's result is not what was written: damaged, cut, or of another run. It can be computed again. */
export class TileDamagedError extends FractileError {
  override readonly name = 'TileDamaged';
  override readonly exitCode = 3;
}

/** A worker ended without a result. */
export class WorkerError extends FractileError {
  override readonly name = 'WorkerError';
  override readonly exitCode = 3;
}

/** The user stopped the run (Ctrl-C); finished tiles are kept. */
export class InterruptedError extends FractileError {
  override readonly name = 'InterruptedError';
  override readonly exitCode = 130;
}

const CLASSES = {
  InvalidInputError,
  UnsupportedRasterError,
  CorruptRasterError,
  NotFoundError,
  AccessDeniedError,
  ProtocolError,
  OutputError,
  OtherVersionError,
  StorageError,
  SourceChangedError,
  MissingTileError,
  TileDamaged: TileDamagedError,
  WorkerError,
  InterruptedError,
} as const;

/** Plain form of an error, for crossing a thread or process border (structured clone drops the class). */
export interface ErrorData {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
}

/** The plain form of anything thrown. */
export function toErrorData(error: unknown): ErrorData {
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack };
  return { name: 'Error', message: String(error) };
}

/** An error of the named class again; a name that is not ours becomes a {@link WorkerError}. */
export function fromErrorData(data: ErrorData): FractileError {
  const known = Object.hasOwn(CLASSES, data.name) ? CLASSES[data.name as keyof typeof CLASSES] : undefined;
  return known ? new known(data.message) : new WorkerError(`${data.name}: ${data.message}`, { cause: data });
}

/** The message of anything thrown, for use inside another message. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether an error of the operating system says that a path names nothing. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
