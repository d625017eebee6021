// Compiles the kernels (src/kernels/assembly) to src/kernels/kernels.wasm, which is kept in the repository: who uses
// Fractile or builds it compiles none. The compiler is pinned, so that the same source gives the same bytes; with --check
// they are compared, as `npm run check` does.
import { readFileSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

process.chdir(new URL('..', import.meta.url).pathname);
const KEPT = 'src/kernels/kernels.wasm';
const compiled = [];
const { error, stderr } = await asc.main(
  [
    'src/kernels/assembly/index.ts',
    ...['-O3', '--converge', '--runtime', 'stub', '--enable', 'simd'],
    ...['--importMemory', '--noExportMemory', '--outFile', 'kernels.wasm'],
  ],
  { writeFile: (_, bytes) => void compiled.push(bytes) },
);
if (error) throw new Error(stderr.toString(), { cause: error });
const [bytes] = compiled;
if (!process.argv.includes('--check')) writeFileSync(KEPT, bytes);
else if (!readFileSync(KEPT).equals(bytes)) {
  throw new Error(`${KEPT} is not what its source gives; run npm run kernels`);
}
