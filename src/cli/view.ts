import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { REPORT_KEY } from '../documents/keys.js';
import { isUri } from '../documents/uri-kinds.js';
import { InvalidInputError, NotFoundError } from '../errors.js';
import { serveFolder } from './serve-folder.js';
import { stopSignal } from './stop.js';
import { print } from './terminal.js';

interface ViewOptions {
  readonly port?: string;
  readonly json: boolean;
}

const MAX_PORT = 65535;

/** Defines `fractile view`: the report page of a run, served to a browser on this machine. */
export function defineView(command: Command): void {
  command
    .argument('<out>', 'what --out of the run was: a folder')
    .option('--port <n>', 'the port to serve at (default: a free one)')
    .option('--json', 'print one JSON document', false)
    .action(view);
}

async function view(out: string, { port = '0', json }: ViewOptions): Promise<void> {
  await requirePage(out);
  const served = await serveFolder(out, portOf(port), REPORT_KEY);
  print({ json, quiet: false }, { url: served.url }, [`${out}: ${served.url}  (Ctrl-C ends it)`]);
  await stopped();
  await served.close();
}

/**
 * Looks whether there is a page to show.
 * @throws NotFoundError, InvalidInputError where there is none
 */
async function requirePage(out: string): Promise<void> {
  if (isUri(out))
    throw new InvalidInputError(`${out}: view serves a folder of this machine; copy the files of the run to one`);
  const page = join(out, REPORT_KEY);
  const isThere = await stat(page).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isThere) throw new NotFoundError(`${page}: is not there; a run leaves it with report in --write`);
}

function portOf(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= MAX_PORT) return port;
  throw new InvalidInputError(`--port: takes a number up to ${MAX_PORT}, and not ${JSON.stringify(text.slice(0, 64))}`);
}

/** Ends when the user stops the command, which is how a view ends. */
function stopped(): Promise<void> {
  if (stopSignal.aborted) return Promise.resolve();
  return new Promise((resolve) => stopSignal.addEventListener('abort', () => resolve(), { once: true }));
}
