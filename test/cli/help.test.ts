import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { DEFAULT_ACCESS } from '../../src/io/access.js';
import { runCli } from '../support/cli.js';

const COLUMNS = 80;
const help = async (...args: string[]) => {
  const { code, stdout, stderr } = await runCli(...args);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.split('\n').filter((line) => line.length > COLUMNS)).toEqual([]);
  return stdout;
};
const headings = (text: string) => [...text.matchAll(/^(\S.*):$/gm)].map(([, heading]) => heading);
/** Names of the options that a help shows, each with what stands on its line. */
const optionsIn = (text: string) =>
  new Map([...text.matchAll(/^ {2}(--[a-z-]+)(?: <[a-z]+>)?(?: {2,}(.*))?$/gm)].map(([, name, says]) => [name!, says]));

describe('the help of fractile', () => {
  it('lists the commands in three groups, each in a line, and the exit codes', async () => {
    const text = await help('--help');
    expect(text).toMatch(/^Usage: fractile <command>\n/);
    expect(headings(text)).toEqual(['Compute', 'On AWS', 'Look']);
    const listed = COMMANDS.filter(({ isTopic }) => !isTopic);
    for (const { name, says } of listed) expect(text).toMatch(new RegExp(`^  ${name}\\b.* ${says}$`, 'm'));
    expect(text.match(/^ +\S.*$/gm)).toHaveLength(listed.length + 1); // and help itself
    expect(text).toMatch(/\nExit: 0 done, 2 invalid, 3 failed \(run again resumes\), 130 stopped\n$/);
    expect(await help('help')).toBe(text);
  });

  it.each([
    ['run', ['What', 'Where', 'How', 'Result']],
    ['plan', ['What', 'Where', 'How', 'Result']],
    ['submit', ['What', 'Where', 'How', 'Result', 'On AWS']],
  ])('shows the options of %s in groups, a line each, and no default twice', async (command, groups) => {
    const text = await help(command, '--help');
    expect(headings(text)).toEqual(['Arguments', ...groups, 'Access (fractile help access)']);
    expect(text).not.toMatch(/^ {8}/m);
    expect(text).not.toMatch(/default.*default|default: (true|false)/);
    const options = optionsIn(text);
    for (const name of ['all', 'mosaic', 'preview', 'item', 'report', 'table[.csv]', 'zarr'])
      expect(options.get('--write')!.split(/[,(]/)).toContain(name);
    expect([...options].filter(([, says]) => !says)).toEqual([]);
    for (const gone of ['--unit', '--band', '--timeout', '--retry-delay']) expect(options.has(gone)).toBe(false);
    for (const there of ['--crs', '--bounds', '--pixel-weight', '--date', '--write', '--spec', '--allow-http'])
      expect(options.has(there)).toBe(true);
  });

  it.each(COMMANDS.map(({ name }) => name))('is the same by both ways, and fits 80 columns: %s', async (name) => {
    expect(await help('help', name)).toBe(await help(name, '--help'));
  });

  it('explains on a page of its own how sources are reached, with the defaults', async () => {
    const text = await help('help', 'access');
    const explained = [...optionsIn(text).keys()];
    const shown = [...optionsIn(await help('help', 'job')).keys()].slice(3); // behind --out, --json, --quiet
    expect(explained.sort()).toEqual([...shown, '--http-rate', '--timeout', '--retry-delay'].sort());
    expect(text).toContain(`(default ${DEFAULT_ACCESS.timeoutMs / 1000}, at most 3600)`);
    expect(text).toContain(`(default ${DEFAULT_ACCESS.retryDelayMs}, at most 60000)`);
    expect(text).toMatch(/AWS_ENDPOINT_URL_S3 .*\n/);
    expect(await help('access')).toBe(text);
  });

  it('hides no option that is refused', async () => {
    const { stderr } = await runCli('run', 'a.tif', '--retry-delay', '10', '--timeout', '0');
    expect(stderr).toMatch(/^InvalidInputError: --timeout: must be a number of seconds from/);
    expect((await runCli('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
