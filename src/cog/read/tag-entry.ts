/** One directory entry: where its values lie, whatever they mean. */
export interface TagEntry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Absolute byte offset of the first value. */
  readonly offset: number;
  /** Bytes per value. */
  readonly size: number;
}
