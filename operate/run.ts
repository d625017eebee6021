import { Command, InvalidArgumentError } from 'commander';
import { countOf } from '../src/count-of.js';
import { FractileError, messageOf } from '../src/errors.js';
import type { Replayed } from './dead-letters.js';
import { go, stop } from './kill-switch.js';
import { removeOldVersions } from './old-versions.js';
import { replayReports, replayUploads } from './replay.js';
import { OperatedStack } from './stack.js';

const EXIT_FAILED = 3;
/** A run may be redriven for 14 days, for a day, and for 14 more; by then its tiles are gone, too (cdk/storage.ts). */
const REDRIVABLE_DAYS = 31;

const say = (lines: readonly string[]) => process.stdout.write(lines.map((line) => `${line}\n`).join(''));
const program = new Command('npm run operate --').description('What whoever operates a deployed stack does to it.');

/** Defines a command that works with a stack. */
function define<O>(
  name: string,
  description: string,
  work: (stack: OperatedStack, options: O) => Promise<void>,
): Command {
  return program
    .command(name)
    .description(description)
    .option('--stack <name>', 'name of the deployed stack', 'Fractile')
    .action(async (options: O & { readonly stack: string }) => work(await OperatedStack.find(options.stack), options));
}

define('stop', 'stop all runs, and let no function of a run be called', async (stack) => {
  const stopped = await stop(stack);
  say([`stopped: no function of a run can be called; ${countOf(stopped.length, 'run')} aborted`]);
  say(stopped.map((arn) => `  aws stepfunctions redrive-execution --execution-arn ${arn}`));
});

define('go', 'let functions be called again, as many at a time as the template says', async (stack) => {
  await go(stack);
  say(['functions can be called again; what has been waiting goes on, what was aborted has to be redriven']);
});

define('replay-uploads', 'start a run for each upload that started none', async (stack) =>
  tell(await replayUploads(stack)),
);

define('replay-reports', 'report how runs ended where that could not be told', async (stack) =>
  tell(await replayReports(stack)),
);

define<{ readonly days: number }>(
  'remove-old-versions',
  'remove versions of functions that were replaced so long ago that no run can call them',
  async (stack, { days }) => {
    const removed = await removeOldVersions(stack, days);
    say([`${countOf(removed.length, 'version')} removed`, ...removed.map((arn) => `  ${arn}`)]);
  },
).option('--days <n>', 'replaced this many days ago', wholeDays, REDRIVABLE_DAYS);

function tell({ done, kept }: Replayed): void {
  say([...done, `${countOf(done.length, 'message')} replayed, ${kept.length} kept`]);
  for (const line of kept) process.stderr.write(`${line}\n`);
  if (kept.length > 0) process.exitCode = EXIT_FAILED;
}

function wholeDays(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('must be a whole number of days');
}

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? `${error.name}: ` : ''}${messageOf(error)}\n`);
  process.exitCode = error instanceof FractileError ? error.exitCode : EXIT_FAILED;
}
