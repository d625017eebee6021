#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { addCloud } from './cli/cloud.js';
import { addInspect } from './cli/inspect.js';
import { addRun } from './cli/run.js';
import { addStages } from './cli/stages.js';
import { FractileError } from './errors.js';
import { FRACTILE_VERSION } from './version.js';

const EXIT_INVALID = 2;
const EXIT_FAILED = 3;
const EXIT_INTERRUPTED = 130;

function program(): Command {
  const root = new Command('fractile')
    .description('Exact class fractions of huge classification rasters for every cell of a coarse grid, in one pass.')
    .version(FRACTILE_VERSION)
    .exitOverride();
  addRun(root);
  addStages(root);
  addInspect(root);
  addCloud(root);
  return root;
}

/** Ends with the exit code of the contract: 0 done, 2 invalid request or input, 3 failed and resumable, 130 interrupted. */
async function main(): Promise<void> {
  try {
    await program().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT_INVALID;
    else if (error instanceof FractileError) {
      process.stderr.write(`${error.name}: ${error.message}\n`);
      process.exitCode = error.exitCode;
    } else {
      process.stderr.write(
        `unexpected failure, please report it: ${error instanceof Error ? error.stack : String(error)}\n`,
      );
      process.exitCode = EXIT_FAILED;
    }
  }
}

// The AWS SDK says in nine lines on stderr that it will need a later Node than ours in 2027, where an error is one line. It asks when a client is made.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

// Who reads the output may have seen enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
await main();
if (process.exitCode === EXIT_INTERRUPTED) process.exit(); // requests may still be under way
