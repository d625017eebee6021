import type { FuzzCase } from './cases.js';
import { hostileBlocks } from './hostile-blocks.js';
import type { Hostile } from './hostile-case.js';
import { hostilePlaces } from './hostile-places.js';
import { hostileSizes } from './hostile-sizes.js';
import { hostileStructures } from './hostile-structures.js';
import { hostileTexts } from './hostile-texts.js';

const ALL: Readonly<Record<string, Hostile>> = {
  ...hostileSizes,
  ...hostilePlaces,
  ...hostileStructures,
  ...hostileBlocks,
  ...hostileTexts,
};
const SOURCE = 'hostile.tif';
const TEMPLATE = 'template.tif';

export const hostileNames: readonly string[] = Object.keys(ALL);

/** The ways a hostile case may end. */
export function endsOf(name: string): readonly string[] {
  return ALL[name]!.ends;
}

/** The case of a hostile file. */
export function hostileCase(name: string): FuzzCase {
  const { source, template, sidecar, spec, maxPixels } = ALL[name]!;
  const files: Record<string, Uint8Array> = { [SOURCE]: source() };
  if (template) files[TEMPLATE] = template();
  if (sidecar) files[`${SOURCE}.aux.xml`] = new TextEncoder().encode(sidecar());
  const frame = template ? { template: TEMPLATE } : { cellSize: 300 };
  return {
    name,
    files,
    subject: SOURCE,
    ...(maxPixels ? { maxPixels } : {}),
    spec: { tileCells: 16, ...frame, ...spec, sources: [SOURCE] },
  };
}
