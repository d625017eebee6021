import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { apiPage } from '../../scripts/api-page.js';
import { measures } from '../../src/index.js';
import { measureEntries } from '../../src/measures/docs.js';

describe('the library', () => {
  it('is what docs/api.md says', async () => {
    const page = await readFile(new URL('../../docs/api.md', import.meta.url), 'utf8');
    expect(page).toBe(await apiPage()); // npm run docs writes it
  });

  it('lists all measures', () => {
    expect(measures).toEqual(measureEntries());
    expect(measures.find(({ name }) => name === 'mean')).toMatchObject({ bands: ['mean'], of: 'values' });
  });
});
