import { readFileSync } from 'node:fs';

/** Lets Vitest import fonts as their bytes, as the build does it (scripts/build.mjs). */
export const fonts = {
  name: 'fonts',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.endsWith('.woff') ? `export default Buffer.from('${readFileSync(id, 'base64')}', 'base64')` : null,
};

/** Fonts are no code that Node could load by itself. */
export const INLINE = [/\.woff$/];
