// A row's last vector holds samples behind the row, which are masked.

/** For each number of samples of a row's last vector, from 0: lanes that are set where a sample belongs to the row. */
let tails: usize = 0;
const LANES_OF_16: usize = 16 * 16;
const LANES_OF_32: usize = LANES_OF_16 + 8 * 16;

/**
 * Writes the masks that other functions need.
 * @param at room for 16 + 8 + 4 vectors of 16 bytes
 */
export function prepare(at: usize): void {
  tails = at;
  write<u8>(at);
  write<u16>(at + LANES_OF_16);
  write<u32>(at + LANES_OF_32);
}

function write<T>(at: usize): void {
  const lanes = 16 / <i32>sizeof<T>();
  for (let n = 0; n < lanes; n++)
    for (let i = 0; i < lanes; i++) store<T>(at + n * 16 + i * sizeof<T>(), i < n ? <T>-1 : <T>0);
}

/**
 * The mask of a last vector with so many samples.
 * @typeParam T of the size of a lane
 */
// @ts-ignore: decorator
@inline
export function tail<T>(samples: i32): v128 {
  const masks = sizeof<T>() == 1 ? tails : sizeof<T>() == 2 ? tails + LANES_OF_16 : tails + LANES_OF_32;
  return v128.load(masks + <usize>samples * 16);
}
