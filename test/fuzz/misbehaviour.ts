/** What the runner must notice, done on purpose by the child: the runner's own test. */
export const misbehaviour: Readonly<Record<string, () => unknown>> = {
  'a plain error': () => {
    throw new TypeError('cannot read properties of undefined');
  },
  'a hang': () => {
    for (;;);
  },
  'a crash': () => process.kill(process.pid, 'SIGKILL'),
  'much memory': () => new Uint8Array(400 * 1024 * 1024).fill(1).length,
  'much time': () => {
    const end = process.cpuUsage().user + 11e6;
    while (process.cpuUsage().user < end) for (let i = 0; i < 1e7; i++);
  },
};
