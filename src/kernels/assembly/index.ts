export { addBand, addSquares } from './bands';
export {
  membersOf,
  spreadFloats,
  spreadInt16,
  spreadUint16,
  weighInt8,
  weighInt16,
  weighUint8,
  weighUint16,
} from './bins';
export { beginCover, drawCells } from './cover';
export { findKeys16, findKeys8 } from './find-keys';
export { addAreas, halveShares, sharesOf, validityOf } from './fractions';
export { gatherFloats, gatherInt8, gatherInt16, gatherUint8, gatherUint16 } from './gather';
export { decodeLzw } from './lzw';
export { addUp8, addUp16, addUp32, hasBetween, joinFloats, partFloats } from './predictors';
export {
  momentsFloat32,
  momentsInt16,
  momentsInt8,
  momentsUint16,
  momentsUint8,
} from './moments';
export { beginMoments } from './pixel-moments';
export { prepare } from './tails';
export { addZones, variancesOf } from './variances';
export { weigh8, weigh16 } from './weights';
