/** A contiguous array of one block's samples of one band. */
export type Samples =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

/** Names a block in messages. */
export interface BlockPlace {
  readonly uri: string;
  /** The block and its bytes, in words. */
  readonly at: string;
}
