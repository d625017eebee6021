import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../cdk/', import.meta.url);

it('names every file of cdk/ once, and no others', () => {
  const readme = readFileSync(new URL('README.md', folder), 'utf8');
  const named = [...readme.matchAll(/(?<![\w/-])([\w-]+\.ts)\b/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .sort(),
  );
});
