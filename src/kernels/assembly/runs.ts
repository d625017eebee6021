// Where runs of samples lie: each is two numbers of 32 bits, its first sample's number and how many it has; or, where
// `runs` is 0, a row of a rectangle, `next` bytes behind the one before.

const RUN_BYTES: usize = 8;

/** Where a run begins. */
// @ts-ignore: decorator
@inline
export function beginOf<T>(samples: usize, runs: usize, next: i32, run: i32): usize {
  if (runs == 0) return samples + <usize>run * next;
  return samples + <usize>load<i32>(runs + <usize>run * RUN_BYTES) * sizeof<T>();
}

/** How many samples a run has. */
// @ts-ignore: decorator
@inline
export function widthOf(runs: usize, width: i32, run: i32): i32 {
  return runs == 0 ? width : load<i32>(runs + <usize>run * RUN_BYTES, 4);
}
