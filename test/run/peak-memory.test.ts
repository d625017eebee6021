import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const MEGABYTE = 2 ** 20;
const HOOKS = new URL('../fuzz/typescript-hooks.mjs', import.meta.url).href;
const SOURCE = new URL('../../src/run/peak-memory.ts', import.meta.url).href;

/** What a process that ran so much code says of itself, where a process that held 300 MB has started it. */
function toldUnderALargeParent(code: string): number {
  const child = `const { peakMemory } = await import('${SOURCE}'); ${code} console.log(peakMemory());`;
  const options = ['--import', HOOKS, '--input-type=module', '-e', child];
  const parent = `
    const held = Buffer.alloc(${300 * MEGABYTE}, 1);
    const { execFileSync } = require('node:child_process');
    process.stdout.write(execFileSync(process.execPath, ${JSON.stringify(options)}));
    if (held[0] !== 1) throw new Error('let go');`;
  return Number(execFileSync(process.execPath, ['-e', parent], { encoding: 'utf8' }));
}

describe('the peak of memory', () => {
  it.runIf(process.platform === 'linux')('is not that of the process that started this one', () => {
    expect(toldUnderALargeParent('')).toBeLessThan(200 * MEGABYTE);
  });

  it('counts what was held and let go', () => {
    const told = toldUnderALargeParent(`let held = Buffer.alloc(${250 * MEGABYTE}, 1); held = null;`);
    expect(told).toBeGreaterThan(250 * MEGABYTE);
  });
});
