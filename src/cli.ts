import { Command, Option } from 'commander';
import { COMMANDS } from './cli/commands.js';
import { onOneLine, reportFailure } from './cli/failure.js';
import { writeLines } from './cli/output.js';
import { listenForStops } from './cli/stop.js';
import { InterruptedError, StorageError } from './errors.js';
import { FRACTILE_VERSION } from './version.js';

const EXIT_INTERRUPTED = 130;

/** The command line. Of all commands only those that `words` begin with are loaded: the others are known by name. */
async function program(words: readonly string[]): Promise<Command> {
  const root = new Command('fractile')
    .description('Exact class fractions and statistics of huge rasters for every cell of a coarse grid, in one pass.')
    .version(FRACTILE_VERSION)
    .usage('<command>')
    .addHelpOption(helpOption())
    .configureHelp({
      subcommandTerm: (command) => `${command.name()} ${takes.get(command) ?? '[command]'}`.trim(),
      optionDescription,
      argumentDescription: ({ description }) => description,
    })
    .addHelpText('after', '\nExit: 0 done, 2 invalid, 3 failed (run again resumes), 130 stopped')
    .configureOutput({ outputError: (text) => writeLines('stderr', [onOneLine(text)]) })
    .exitOverride();
  for (const option of root.options) option.hideHelp(); // of --version, which everybody tries
  const takes = new Map<Command, string>();
  const asked = words.filter((word) => !word.startsWith('-')).slice(0, 2); // `fractile help run` names it second
  for (const entry of COMMANDS) {
    const command = root.command(entry.name, { hidden: entry.isTopic === true });
    command.description(entry.says).helpGroup(entry.group).addHelpOption(helpOption());
    takes.set(command, entry.takes);
    if (asked.includes(entry.name)) (await entry.load())(command);
  }
  root.commandsGroup('Look:').helpCommand('help [command]', 'options of a command; help access: of S3 and the web');
  return root;
}

/** Every command knows `--help`; who has found it need not be told. */
function helpOption(): Option {
  return new Option('-h, --help').hideHelp();
}

/** What an option does, with its default where that is more than "no" and the words don't say it. */
function optionDescription({ description, defaultValue }: Option): string {
  return defaultValue === undefined || typeof defaultValue === 'boolean'
    ? description
    : `${description} (default ${defaultValue})`;
}

/**
 * The command `fractile`: does what its words ask for, and sets the exit code. It may be called again in one process.
 * @param words those behind its name
 */
export async function main(words: readonly string[]): Promise<void> {
  /** Ends at once: what is under way is of no use any more, or doesn't listen. */
  const quit = (error: unknown): never => process.exit(reportFailure(error, words));

  // The AWS SDK says in nine lines on stderr that it will need a later Node than ours in 2027, where an error is one
  // line. It asks when a client is made; worker threads inherit the word.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

  // Who reads the output may have seen enough: that is no failure, and hides none. Whoever read the messages may be
  // gone: the work goes on.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    process.stdout.write = () => true; // there is no use in trying again
    quit(new StorageError(`the output can't be written (${error.code}); is the disk full?`, { cause: error }));
  });
  process.stderr.on('error', () => {
    process.stderr.write = () => true;
  });
  process.on('uncaughtException', quit).on('unhandledRejection', quit);
  listenForStops(() => quit(new InterruptedError('stopped')));

  try {
    await (await program(words)).parseAsync(words, { from: 'user' });
  } catch (error) {
    process.exitCode = reportFailure(error, words);
  }
  if (process.exitCode === EXIT_INTERRUPTED) process.exit(); // requests may still be under way
}
