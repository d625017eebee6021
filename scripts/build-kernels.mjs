// Compiles the kernels (src/kernels/assembly) to src/kernels/kernels.wasm, which is kept in the repository: who uses Fractile or builds
// it compiles none. The compiler is pinned, so that the same source gives the same bytes; with --check they are compared, as CI does.
import { readFileSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

process.chdir(new URL('..', import.meta.url).pathname);
const kept = 'src/kernels/kernels.wasm';
const {
  error,
  stderr,
  stdout: _,
} = await asc.main(
  [
    'src/kernels/assembly/index.ts',
    ...['-O3', '--converge', '--runtime', 'stub', '--enable', 'simd'],
    ...['--importMemory', '--noExportMemory', '--outFile', 'kernels.wasm'],
  ],
  {
    writeFile(_name, contents) {
      if (!process.argv.includes('--check')) writeFileSync(kept, contents);
      else if (!readFileSync(kept).equals(contents))
        throw new Error(`${kept} is not what its source gives; run npm run kernels`);
    },
  },
);
if (error) throw new Error(`${stderr}`, { cause: error });
