import type { PlannedLayerSource } from '../documents/planned-source.js';
import type { SourceRecord } from '../documents/source-record.js';

/** A source with its place: on the lattice of its stack, and over the cells of the target. */
export interface PlacedSource {
  readonly record: SourceRecord;
  readonly place: Pick<PlannedLayerSource, 'stack' | 'colOff' | 'rowOff' | 'cells'>;
}
