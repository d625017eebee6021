#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';

// Compiled code is kept from one call to the next, where this Node can (22.8 and later): a fifth of a short call. It is
// kept where the user alone writes; in a folder that is not there Node may try for ever to make one.
const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = process.env;
const ofUser = XDG_CACHE_HOME || LOCALAPPDATA || HOME;
if (ofUser && existsSync(ofUser)) {
  module.enableCompileCache?.(join(ofUser, ofUser === HOME ? '.cache' : '', 'fractile'));
}

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
