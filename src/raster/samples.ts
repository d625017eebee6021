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

/** Whether all samples have the same bits. Asks one memory comparison, which ends at the first that differs. */
export function isConstant({ buffer, byteOffset, byteLength, BYTES_PER_ELEMENT }: Samples): boolean {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return bytes.subarray(BYTES_PER_ELEMENT).equals(bytes.subarray(0, byteLength - BYTES_PER_ELEMENT));
}
