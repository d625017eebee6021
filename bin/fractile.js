#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../dist/start.cjs', import.meta.url));
if (existsSync(start)) {
  const words = process.argv.slice(2);
  try {
    const { loadScript } = createRequire(import.meta.url)(start);
    const use = /^[a-z]+$/.test(words[0] ?? '') && !/^(--help|-h)$/.test(words.at(-1)) ? words[0] : 'help';
    const cli = loadScript(fileURLToPath(new URL('../dist/cli.script', import.meta.url)), use);
    process.once('exit', (code) => code === 0 && cli.keep(process.uptime()));
    await cli.exports.main(words);
  } catch (error) {
    // What goes wrong in a command is said by the command; here is what goes wrong before it is there.
    const [what] = error.message.split('\n');
    process.stderr.write(`fractile: can't be loaded (${what}); install it anew, or raise the limit of open files\n`);
    process.exitCode = 3;
  }
} else {
  process.stderr.write('fractile: is not built yet; run `npm ci`, or `npm run build`, in its folder first\n');
  process.exitCode = 2;
}
