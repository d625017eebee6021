import { benchParts } from '../parts.js';
import type { Row } from './row.js';

/** What handing out parts costs, in a loop alone, which prints its own table. */
export const parts: Row = {
  name: 'parts',
  isUsual: false,
  measure: async () => {
    benchParts();
    return { lines: [] };
  },
};
