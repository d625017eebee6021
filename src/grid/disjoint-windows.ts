import { intersect, type Window } from './window.js';

/** Cuts windows to pieces that have no pixel in common and together the same pixels, in the order given. */
export function disjointWindows(windows: readonly Window[]): Window[] {
  const pieces: Window[] = [];
  for (const window of windows) {
    let rest = [window];
    for (const piece of pieces) {
      if (rest.length === 0) break;
      if (intersect(piece, window)) rest = rest.flatMap((part) => without(part, piece));
    }
    pieces.push(...rest);
  }
  return pieces;
}

/** What a window has beside another: above it, below it, left of it and right of it. */
function without(window: Window, other: Window): Window[] {
  const common = intersect(window, other);
  if (!common) return [window];
  const { colOff, rowOff, width, height } = window;
  const [right, bottom] = [colOff + width, rowOff + height];
  const [commonRight, commonBottom] = [common.colOff + common.width, common.rowOff + common.height];
  return [
    { colOff, rowOff, width, height: common.rowOff - rowOff },
    { colOff, rowOff: commonBottom, width, height: bottom - commonBottom },
    { colOff, rowOff: common.rowOff, width: common.colOff - colOff, height: common.height },
    { colOff: commonRight, rowOff: common.rowOff, width: right - commonRight, height: common.height },
  ].filter((part) => part.width > 0 && part.height > 0);
}
