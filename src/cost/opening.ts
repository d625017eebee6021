import { CENSUS, type Plan, SIDECAR } from '../documents/plan.js';
import type { PlannedBand } from '../documents/planned-band.js';
import type { PlannedLayerSource } from '../documents/planned-source.js';
import { OPENED_AT_A_TIME } from '../documents/source-limits.js';
import { isOnWeb } from '../documents/uri-kinds.js';
import { ASSUMED, secondsOf } from './assumptions.js';
import { blockGrid } from './blocks.js';
import { IndexPages } from './index-pages.js';
import { REQUEST_WORK } from './speeds.js';

/** What one raster is asked for when `plan` opens it. */
export interface Opening {
  readonly uri: string;
  readonly requests: number;
}

/** Requests of opening a raster of which nothing is known yet: its header, and what may lie beside it. */
const UNKNOWN_READS = 6;

/** What rasters of which nothing is known yet are asked for. */
export function unknownOpenings(uris: readonly string[]): Opening[] {
  return uris.map((uri) => ({ uri, requests: UNKNOWN_READS }));
}

/** What each raster of a plan is asked for: its sources, and its template. */
export function planOpenings(plan: Plan): Opening[] {
  const { template } = plan.target;
  return [
    ...plan.layers[0]!.sources.map((source) => opening(source, tableReads(plan, source))),
    ...(template ? [{ uri: template.source.uri, requests: 1 + besideReads(template) }] : []),
  ];
}

/** What sources are asked for before there is a plan: each may have a table. */
export function sourceOpenings(sources: readonly PlannedLayerSource[]): Opening[] {
  return sources.map((source) => opening(source, 1));
}

/**
 * Seconds of opening rasters, of which several are opened at a time.
 * @param httpRate requests a second that those on web servers are asked
 */
export function openingSeconds(openings: readonly Opening[], httpRate: number, assumed = ASSUMED.likely): number {
  const atATime = Math.max(1, Math.min(openings.length, OPENED_AT_A_TIME));
  const requests = requestsOf(openings);
  const paced = requestsOf(openings.filter(({ uri }) => isOnWeb(uri))) / httpRate;
  return secondsOf({ work: requests * REQUEST_WORK, waits: requests / atATime, bytes: 0, paced }, assumed);
}

/** Requests of all openings. */
export function requestsOf(openings: readonly Opening[]): number {
  return openings.reduce((sum, { requests }) => sum + requests, 0);
}

function opening(source: PlannedLayerSource, tables: number): Opening {
  const { openRequests } = new IndexPages(source, blockGrid(source));
  return { uri: source.source.uri, requests: openRequests + besideReads(source) + tables };
}

/** What is asked for beside a raster: a sidecar and a mask, and where there is no sidecar two names of Imagine's. */
function besideReads({ sidecars }: PlannedBand): number {
  return sidecars.some(({ uri }) => uri.endsWith('.aux.xml')) ? 2 : 4;
}

/**
 * A value attribute table is asked for where no list of classes is given and no sidecar holds one; also to see that
 * samples are values, where the question doesn't say so.
 */
function tableReads({ question, layers }: Plan, { sidecars }: PlannedBand): number {
  const { kind, classesFrom } = layers[0]!;
  const isListed = kind === 'categorical' && classesFrom !== CENSUS && !classesFrom?.startsWith(SIDECAR);
  const isInSidecar = sidecars.some(({ uri, gives }) => uri.endsWith('.aux.xml') && gives.includes('classes'));
  return isListed || question.kind === 'continuous' || isInSidecar ? 0 : 1;
}
