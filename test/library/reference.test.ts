import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { apiPage } from '../../scripts/api-page.js';
import * as library from '../../src/index.js';
import { measureEntries } from '../../src/measures/docs.js';
import { LONG, sayLeftOut } from '../support/effort.js';

const { measures } = library;
const page = await readFile(new URL('../../docs/api.md', import.meta.url), 'utf8');
sayLeftOut('docs/api.md, made anew of the types, takes ten seconds');

describe('the library', () => {
  it.runIf(LONG)('is what docs/api.md says', async () => {
    expect(page).toBe(await apiPage()); // npm run docs writes it
  });

  it.each(Object.keys(library))('has its %s in docs/api.md', (name) => {
    expect(page).toMatch(new RegExp(`^### (\`abstract\` )?${name}(\\(\\))?$`, 'm'));
  });

  it('lists all measures', () => {
    expect(measures).toEqual(measureEntries());
    expect(measures.find(({ name }) => name === 'mean')).toMatchObject({ bands: ['mean'], of: 'values' });
  });
});
