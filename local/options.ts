import { parseArgs } from 'node:util';
import { MachineError } from './errors.js';

/** Where emulators listen by custom. */
const PORT = 4566;

export interface LocalOptions {
  /** Whether to stop by itself when the mosaic is there. */
  readonly once: boolean;
  readonly port: number;
}

/** @throws MachineError for what is no option */
export function readOptions(args: readonly string[]): LocalOptions {
  const usage = 'npm run local:aws -- [--once] [--port <1024 to 65535>]';
  let given: { once?: boolean | undefined; port?: string | undefined };
  try {
    given = parseArgs({ args: [...args], options: { once: { type: 'boolean' }, port: { type: 'string' } } }).values;
  } catch (error) {
    throw new MachineError(`${(error as Error).message}; ${usage}`, { cause: error });
  }
  const port = given.port === undefined ? PORT : Number(given.port);
  if (!Number.isInteger(port) || port < 1024 || port > 65_535)
    throw new MachineError(`--port ${given.port}: is no port that can be used; ${usage}`);
  return { once: given.once ?? false, port };
}
