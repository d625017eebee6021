import * as z from 'zod';
import { ITEM_KEY } from '../../documents/keys.js';
import { shownJson } from '../../shown-text.js';
import type { Output } from '../output.js';
import { putBytes } from '../put-whole.js';

/** Assumed: bytes of an item, and of a band in it. */
const BASE_BYTES = 8000;
const BAND_BYTES = 400;

/** A STAC item of the run: where and when its facts are, what they were made of, and its files. */
export const item: Output<Record<string, never>> = {
  name: 'item',
  params: z.strictObject({}),
  async plan({ target, date }) {
    const without = (why: string) => ({ isLeftOut: `${ITEM_KEY} is left out: ${why}` });
    if (date === null) return without('the source has no date; give one with --date, such as --date 2021');
    const { footprintOf } = await import('./footprint.js'); // with the projections behind it
    if (!footprintOf(target))
      return without(`the CRS of the grid (${target.crs.name}) leads to no longitude and latitude`);
    return { params: {} };
  },
  bind: (plan) => ({
    name: 'item',
    files: [ITEM_KEY],
    reads: 0,
    givesFacts: false,
    intermediates: () => [],
    estimate: { nanosecondsPerCell: 0, bytes: BASE_BYTES + BAND_BYTES * plan.bands.length },
    async write(ports) {
      const { itemOf } = await import('./item-document.js');
      return [await putBytes(ITEM_KEY, new TextEncoder().encode(`${shownJson(itemOf(plan, ports))}\n`), ports)];
    },
  }),
};
