import * as z from 'zod';
import { helmertShiftSchema } from './datum-shift.js';
import { planDefinition } from './planned-crs.js';
import { planGeotransform, planWindow } from './planned-source.js';

/** How the pixels of a stack fall into the cells of the target. */
const planCoverage = z.discriminatedUnion('kind', [
  z.object({
    /** Cells and pixels are parallel, in one CRS (coverage/separable-cells.ts). */
    kind: z.literal('rectangles'),
    /** Units of weights to a pixel along x and y, and to one of mean area along y (coverage/axis-edges.ts). */
    scales: z.object({ x: z.number(), y: z.number(), area: z.number().optional() }),
    /** Pixels to a whole turn, where cells may lie a turn away from pixels; null where none does. */
    turn: z.number().nullable(),
  }),
  z.object({
    /** Cells are polygons over the pixels (coverage/polygon-cells.ts). */
    kind: z.literal('polygons'),
    /** Of the units of a pixel's side, and of a whole pixel in shares. */
    bits: z.int().min(0).max(26),
    shareBits: z.int().min(0).max(53),
    /** Largest distance of a cell's edge from where it truly lies, in pixels: as asked for, or less for small cells. */
    maxError: z.number().positive(),
    /** Whether the cells of a grid of longitudes end after one turn; else they show again what lies there. */
    isOneTurn: z.boolean().optional(),
  }),
]);

/** Layers that lie on one pixel lattice, and how that lies under the target. */
export const planStack = z.object({
  layers: z.array(z.int()),
  /** The lattice, cut to a rectangle around all sources on it. */
  lattice: z.object({
    geotransform: planGeotransform,
    width: z.int(),
    height: z.int(),
  }),
  /** Pixels of the lattice that the target touches. */
  pixels: planWindow,
  /** Of the pixels; null where it is that of the target. */
  crs: planDefinition.nullable(),
  /** From the datum of the pixels to that of the target; null where both are taken for the same. */
  datumShift: helmertShiftSchema.nullable(),
  /** Whether rows weigh by their area on the planet, or all alike. */
  rows: z.enum(['area', 'equal']),
  coverage: planCoverage,
  /**
   * What weights are multiplied by, so that those of all stacks mean the same area; 1 where there is one stack.
   */
  factor: z.number().positive(),
});
