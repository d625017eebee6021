import { Command, CommanderError } from 'commander';
import { COMMANDS } from './cli/commands.js';
import { FractileError } from './errors.js';
import { FRACTILE_VERSION } from './version.js';

const EXIT_INVALID = 2;
const EXIT_FAILED = 3;
const EXIT_INTERRUPTED = 130;

/** The command line. Of all commands only those that `words` begin with are loaded: the others are known by name. */
async function program(words: readonly string[]): Promise<Command> {
  const root = new Command('fractile')
    .description('Exact class fractions of huge classification rasters for every cell of a coarse grid, in one pass.')
    .version(FRACTILE_VERSION)
    .configureHelp({ subcommandTerm: (command) => `${command.name()} ${takes.get(command) ?? '[command]'}`.trim() })
    .addHelpText('after', '\nExit codes: 0 done, 2 invalid, 3 failed (the same command resumes), 130 stopped')
    .exitOverride();
  const takes = new Map<Command, string>();
  const asked = words.filter((word) => !word.startsWith('-')).slice(0, 2); // `fractile help run` names it second
  for (const entry of COMMANDS) {
    const command = root.command(entry.name).description(entry.says).helpGroup(entry.group);
    takes.set(command, entry.takes);
    if (asked.includes(entry.name)) (await entry.load())(command);
  }
  return root;
}

/** Ends with the exit code of the contract: 0 done, 2 invalid request or input, 3 failed and resumable, 130 interrupted. */
async function main(): Promise<void> {
  try {
    const words = process.argv.slice(2);
    await (await program(words)).parseAsync(words, { from: 'user' });
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
