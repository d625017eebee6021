import { ClassSums } from '../src/accumulators/class-sums.js';
import { ClassTable } from '../src/accumulators/class-table.js';
import { LoopCounter } from '../src/accumulators/slot-counter.js';
import type { SlotKeys } from '../src/accumulators/slot-table.js';
import { axisEdges, axisFrame, chooseScales } from '../src/coverage/axis-edges.js';
import { type AxisRuns, axisRuns } from '../src/coverage/axis-runs.js';
import { ClippedRuns } from '../src/coverage/clipped-runs.js';
import { SeparableCells } from '../src/coverage/separable-cells.js';
import type { StackBlock } from '../src/raster/pixel-block.js';
import { median } from './median.js';

/** Side of a block, and blocks along a side of the raster. */
const BLOCK = 512;
const BLOCKS = 8;
const SIDE = BLOCK * BLOCKS;
const CLASSES = 10;
const RUNS = 7;
/** Pixels along a cell's side, a fraction of a pixel off. */
const CELLS = [100 / 3, 10, 10 / 3, 2];

/**
 * Times counting classes over parts, as the product does it, against one loop over the runs of both axes that gives the
 * same, a word on unlisted codes among it: what handing out parts costs. In nanoseconds of processor time a pixel.
 */
export function benchParts(): void {
  console.log(`${SIDE} x ${SIDE} pixels, ${CLASSES} classes, one core; median of ${RUNS}, ns of CPU a pixel`);
  const block = { samples: patches(), constant: null, valid: null, place: { uri: 'bench', at: '' } };
  for (const pixels of CELLS) {
    const times = { runs: [] as number[], parts: [] as number[] };
    for (let i = 0; i < RUNS; i++) {
      times.runs.push(timed(() => overRuns(block.samples, pixels)));
      times.parts.push(timed(() => overParts(block, pixels)));
    }
    const [runs, parts] = [median(times.runs), median(times.parts)];
    const ratio = (runs / parts).toFixed(2);
    console.log(
      `${pixels.toFixed(1).padStart(5)} pixels a cell: loop over runs ${runs.toFixed(2)}, parts ${parts.toFixed(2)}, ${ratio} x`,
    );
  }
}

/** Codes in patches of six pixels or so, as land cover has them. */
function patches(): Uint8Array {
  let [state, code] = [1, 1];
  return Uint8Array.from({ length: BLOCK * BLOCK }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    if ((state >> 16) % 6 === 0) code = 1 + ((state >> 8) % CLASSES);
    return code;
  });
}

function frameOf(pixels: number) {
  const cells = Math.ceil(SIDE / pixels);
  const axis = axisFrame(0.5, 1, SIDE, 0, pixels, cells);
  return { axis, cells, scale: chooseScales(axis, axis).x };
}

const classTable = () => new ClassTable(Array.from({ length: CLASSES }, (_, k) => [k + 1]), 255); // biome-ignore format: one thought

function overParts(layer: StackBlock['layers'][number], pixels: number): void {
  const { axis, cells, scale } = frameOf(pixels);
  const window = { colOff: 0, rowOff: 0, width: cells, height: cells };
  const coverage = new SeparableCells({ x: axis, y: axis }, { x: scale, y: scale }, window);
  const sums = new ClassSums(classTable(), coverage);
  eachBlock((colOff, rowOff) => {
    const block = {
      window: { colOff, rowOff, width: BLOCK, height: BLOCK },
      lattice: 0,
      stride: BLOCK,
      layers: [layer],
      storedBytes: 1,
    };
    for (const parts of coverage.parts(block.window)) sums.add(block, parts);
  });
}

function overRuns(samples: Uint8Array, pixels: number): void {
  const { axis, cells, scale } = frameOf(pixels);
  const runs = new ClippedRuns(axisRuns(axisEdges(axis, scale, 0, cells), SIDE));
  const table = classTable();
  const sums = new Float64Array(cells * cells * table.slotCount);
  const { keys, lookup } = table.keysOf(samples, null, { uri: 'bench', at: '' });
  const counter = new LoopCounter(table.slotCount);
  counter.begin({ keys, lookup });
  let isUnlisted = false;
  eachBlock((colOff, rowOff) => {
    isUnlisted =
      addRuns(
        sums,
        { keys, lookup },
        counter,
        runs.at(colOff, BLOCK),
        runs.at(rowOff, BLOCK),
        cells,
        table.slotCount,
      ) || isUnlisted;
  });
  if (isUnlisted) throw new Error('every code is listed');
}

function addRuns(
  sums: Float64Array,
  { keys, lookup }: SlotKeys,
  counter: LoopCounter,
  cols: AxisRuns,
  rows: AxisRuns,
  cells: number,
  n: number,
): boolean {
  let grew = false;
  for (let r = 0; r < rows.cell.length; r++) {
    for (let c = 0; c < cols.cell.length; c++) {
      const first = (rows.cell[r]! * cells + cols.cell[c]!) * n;
      const weight = rows.weight[r]! * cols.weight[c]!;
      const before = sums[first + n - 2];
      const [top, bottom, left, right] = [rows.start[r]!, rows.end[r]!, cols.start[c]!, cols.end[c]!];
      if ((bottom - top) * (right - left) < counter.few) {
        for (let y = top; y < bottom; y++) {
          for (let i = y * BLOCK + left; i < y * BLOCK + right; i++) sums[first + lookup[keys[i]!]!]! += weight;
        }
        grew ||= sums[first + n - 2] !== before;
        continue;
      }
      counter.rectangle(BLOCK, top, bottom, left, right);
      for (let k = 0; k < n; k++) sums[first + k]! += counter.counts[k]! * weight;
      grew ||= sums[first + n - 2] !== before;
    }
  }
  return grew;
}

function eachBlock(add: (colOff: number, rowOff: number) => void): void {
  for (let row = 0; row < BLOCKS; row++) for (let col = 0; col < BLOCKS; col++) add(col * BLOCK, row * BLOCK);
}

function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return (1000 * process.cpuUsage(before).user) / SIDE ** 2;
}
