export { sumFloats } from './floats';
export { countRectangle8, countRectangle16, countRuns8, countRuns16 } from './keys';
export { prepare } from './tails';
export { sumInt8, sumInt16, sumUint8, sumUint16 } from './wholes';
