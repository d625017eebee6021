/**
 * Runs the built command again and again in one process (kept-command.ts): the modules of the command stay loaded, and
 * its main file, which takes up the arguments, is evaluated anew. A command that ends its process ends this one.
 */
const CLI = new URL('../../dist/cli.js', import.meta.url).href;
const EVENTS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException', 'unhandledRejection', 'exit'];

let count = 0;
/** @returns {[emitter: import('node:events').EventEmitter, event: string][]} */
const listened = () => [
  ...EVENTS.map((event) => [process, event]),
  ...[process.stdout, process.stderr].map((stream) => [stream, 'error']),
];

process.on('disconnect', () => process.exit());
process.on('message', async ({ args, env, mark }) => {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv = [process.execPath, 'fractile', ...args];
  process.exitCode = undefined;
  const before = listened().map(([emitter, event]) => emitter.rawListeners(event));
  await import(`${CLI}?${++count}`);
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
