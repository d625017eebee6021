/**
 * Runs the built command again and again in one process (kept-command.ts). A command that ends its process ends this
 * one.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const built = (name) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
const cli = createRequire(import.meta.url)(built('start.cjs')).loadScript(built('cli.script'), 'tests');
const EVENTS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException', 'unhandledRejection', 'exit'];

/** @returns {[emitter: import('node:events').EventEmitter, event: string][]} */
const listened = () => [
  ...EVENTS.map((event) => [process, event]),
  ...[process.stdout, process.stderr].map((stream) => [stream, 'error']),
];

process.on('disconnect', () => process.exit());
process.on('message', async ({ args, env, mark }) => {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  process.exitCode = undefined;
  const before = listened().map(([emitter, event]) => emitter.rawListeners(event));
  await cli.exports.main(args);
  const code = process.exitCode ?? 0;
  listened().forEach(([emitter, event], i) => {
    for (const listener of emitter.rawListeners(event)) {
      if (before[i].includes(listener)) continue;
      emitter.off(event, listener.listener ?? listener);
      if (event === 'exit') (listener.listener ?? listener)(code); // what the command would do at its end
    }
  });
  for (const stream of [process.stdout, process.stderr]) stream.write(mark);
  process.send({ code, memoryBytes: process.memoryUsage.rss() });
});
process.send('ready');
