#!/usr/bin/env node
// CommonJS, as bin/package.json says: the loader of ES modules takes a twentieth of the time of a short call.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const start = join(__dirname, '../dist/start.cjs');
if (existsSync(start)) void run(process.argv.slice(2));
else {
  process.stderr.write('fractile: is not built yet; run `npm ci`, or `npm run build`, in its folder first\n');
  process.exitCode = 2;
}

async function run(words) {
  try {
    const { loadScript } = require(start);
    const use = /^[a-z]+$/.test(words[0] ?? '') && !/^(--help|-h)$/.test(words.at(-1)) ? words[0] : 'help';
    const cli = loadScript(join(__dirname, '../dist/cli.script'), use);
    process.once('exit', (code) => code === 0 && cli.keep(process.uptime()));
    await cli.exports.main(words);
  } catch (error) {
    // What goes wrong in a command is said by the command; here is what goes wrong before it is there.
    const [what] = error.message.split('\n');
    process.stderr.write(`fractile: can't be loaded (${what}); install it anew, or raise the limit of open files\n`);
    process.exitCode = 3;
  }
}
