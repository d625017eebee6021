/** Whether the long forms of tests run (FRACTILE_LONG=1); `npm test` runs the brief ones, so that it ends in minutes. */
export const LONG = process.env.FRACTILE_LONG === '1';

/** How often a test that depends on chance is repeated: briefly, and in a long run. */
export function rounds(brief: number, long: number): number {
  return LONG ? long : brief;
}
