/** True where this machine stores the low byte first (all that Node runs on today, but TIFF predates that). */
export const NATIVE_LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Reverses the bytes of every sample in place where the file's byte order is not this machine's. */
export function toNativeOrder(bytes: Uint8Array, sampleBytes: number, littleEndian: boolean): void {
  if (littleEndian === NATIVE_LITTLE || sampleBytes === 1) return;
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length - (bytes.length % sampleBytes));
  if (sampleBytes === 2) whole.swap16();
  else if (sampleBytes === 4) whole.swap32();
  else if (sampleBytes === 8) whole.swap64();
  else for (let at = 0; at < whole.length; at += sampleBytes) whole.subarray(at, at + sampleBytes).reverse();
}

const REVERSED = Uint8Array.from({ length: 256 }, (_, byte) => {
  let out = 0;
  for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) out |= 0x80 >> bit;
  return out;
});

/** A copy with the bits of every byte reversed (TIFF FillOrder 2). */
export function reverseBits(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => REVERSED[byte]!);
}
