#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';

// Compiled code is kept from one call to the next, where this Node can (22.8 and later): a fifth of a short call. Where
// the folder for temporary files is not there, Node may try for ever to make it.
if (existsSync(tmpdir())) module.enableCompileCache?.();

const built = new URL('../dist/cli.js', import.meta.url);
if (existsSync(built)) {
  // What goes wrong in a command is said by the command; here is what goes wrong before it is there.
  await import(built.href).catch((error) => {
    process.stderr.write(
      `fractile: can't be loaded (${error.message}); install it anew, or raise the limit of open files\n`,
    );
    process.exitCode = 3;
  });
} else {
  process.stderr.write('fractile: is not built yet; run `npm ci`, or `npm run build`, in its folder first\n');
  process.exitCode = 2;
}
