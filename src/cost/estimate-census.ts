import type { Plan } from '../documents/plan.js';
import { extentOf, type PlannedLayerSource } from '../documents/planned-source.js';
import { isOnWeb } from '../documents/uri-kinds.js';
import { intersect, type Window } from '../grid/window.js';
import { ASSUMED, secondsOf } from './assumptions.js';
import { blockGrid, blockReader, windowSpans } from './blocks.js';
import { IndexPages } from './index-pages.js';
import { decodingWork, readingEffort } from './reading-effort.js';
import { CENSUS_PIXEL } from './speeds.js';

/** What looking at pixels once is predicted to take; `bytes` are those of the blocks that are read. */
export interface CensusEstimate {
  readonly pixels: number;
  readonly requests: number;
  readonly bytes: number;
  readonly seconds: number;
}

/**
 * What one pass over pixels of sources for their codes is predicted to take.
 * @param windows of each source's file
 * @param httpRate requests a second to web servers
 */
export function estimateCensus(
  sources: readonly PlannedLayerSource[],
  windows: readonly Window[],
  httpRate: number,
  assumed = ASSUMED.likely,
): CensusEstimate {
  const passes = sources.map((source, i) => {
    const grid = blockGrid(source);
    const { x, y } = windowSpans(source, windows[i]!);
    const blocks = blockReader(grid)(x.count, y.count);
    const lookUps = new IndexPages(source, grid).lookUp(x, y);
    const pixels = x.pixels * y.pixels;
    const work = decodingWork(source, x, y, blocks) + pixels * CENSUS_PIXEL;
    const requests = lookUps + blocks.requests;
    const paced = isOnWeb(source.source.uri) ? requests / httpRate : 0;
    const seconds = secondsOf({ ...readingEffort(work, lookUps, blocks, 0), paced }, assumed);
    return { pixels, requests, bytes: blocks.bytes, seconds };
  });
  const sum = (of: (pass: (typeof passes)[number]) => number) => passes.reduce((total, pass) => total + of(pass), 0);
  return {
    pixels: sum(({ pixels }) => pixels),
    requests: sum(({ requests }) => requests),
    bytes: sum(({ bytes }) => bytes),
    seconds: sum(({ seconds }) => seconds),
  };
}

/** The pixels of each source's file that the grid touches. */
export function touchedWindows({ layers, stacks }: Pick<Plan, 'layers' | 'stacks'>): Window[] {
  return layers[0]!.sources.map((source) => {
    const { colOff, rowOff, window } = source;
    const found = intersect(extentOf(source), stacks[source.stack]!.pixels);
    const { colOff: col, rowOff: row, width, height } = found ?? { colOff, rowOff, width: 0, height: 0 };
    return { colOff: col - colOff + window.colOff, rowOff: row - rowOff + window.rowOff, width, height };
  });
}
