import type { PlannedLayerSource } from '../documents/planned-source.js';
import type { SourcePart } from './lattices.js';

/** A source, or a part of one, with its place: on the lattice of its stack, and over the cells of the target. */
export interface PlacedSource extends SourcePart {
  readonly place: Pick<PlannedLayerSource, 'stack' | 'colOff' | 'rowOff' | 'cells'>;
}
