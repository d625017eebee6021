// Joins the declarations that tsc made of the library (in dist/dev/types) to one file beside it, with what its exports
// lead to and no more: the types of packages that are bundled must not be asked for. Only zod's stay an import; it is a
// dependency for that.
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

process.chdir(new URL('..', import.meta.url).pathname);
const joined = await rollup({ input: 'dist/dev/types/index.d.ts', plugins: [dts()], external: ['zod'] });
await joined.write({ file: 'dist/index.d.ts' });
