import { readFileSync } from 'node:fs';

/** Lets Vitest import fonts and kernels as their bytes, and pages as text, as the build does it (scripts/build.mjs). */
export const binaries = {
  name: 'binaries',
  enforce: 'pre' as const,
  load: (id: string) => {
    if (id.endsWith('.html')) return `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`;
    return /\.(woff|wasm)$/.test(id) ? `export default Buffer.from('${readFileSync(id, 'base64')}', 'base64')` : null;
  },
};

/** They are no code that Node could load by itself. */
export const INLINE = [/\.(woff|wasm|html)$/];
