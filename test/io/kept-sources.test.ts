import { beforeEach, describe, expect, it } from 'vitest';
import { NotFoundError } from '../../src/errors.js';
import { KeptSources } from '../../src/io/kept-sources.js';
import { MemorySource } from '../../src/io/memory-source.js';
import type { RangeSource, SourceVersion } from '../../src/io/ports.js';

/** What was opened and closed, in order. */
let opened: string[];
let closed: string[];
/** Names that can't be opened. */
let missing: Set<string>;

beforeEach(() => {
  opened = [];
  closed = [];
  missing = new Set();
});

async function open(uri: string, pinned?: SourceVersion): Promise<RangeSource> {
  const name = pinned ? `${uri} ${pinned.etag}` : uri;
  opened.push(name);
  await new Promise(setImmediate);
  if (missing.has(uri)) throw new NotFoundError(`${uri}: no such object`);
  const source = new MemorySource(uri, Uint8Array.of(7));
  return {
    uri,
    version: () => source.version(),
    read: (offset, length) => source.read(offset, length),
    close: async () => void closed.push(name),
  };
}

/** Asks for sources one after the other, each of which is used and let go. */
async function useInTurn(kept: KeptSources, ...uris: string[]): Promise<void> {
  for (const uri of uris) await (await kept.get(uri)).close();
}

describe('kept sources', () => {
  it('are opened once and shared, by name and version', async () => {
    const kept = new KeptSources(open);
    const first = await kept.get('a');
    await first.close();
    const second = await kept.get('a');
    expect(second).toBe(first);
    expect([...(await second.read(0, 1))]).toEqual([7]);
    await kept.get('a', { size: 1, etag: 'one' });
    await kept.get('a', { size: 1, etag: 'two' });
    await kept.get('a', { size: 1, etag: 'one' });
    expect(opened).toEqual(['a', 'a one', 'a two']);
    expect(closed).toEqual([]);
  });

  it('are opened once where they are asked for at a time', async () => {
    const kept = new KeptSources(open, 1);
    const [a, b, c] = await Promise.all([kept.get('a'), kept.get('a'), kept.get('a')]);
    expect([a === b, b === c, opened]).toEqual([true, true, ['a']]);
    await a!.close();
    await b!.close();
    await useInTurn(kept, 'b'); // there are two, and one is still in use
    expect(closed).toEqual(['b']);
    await c!.close();
    await useInTurn(kept, 'b');
    expect(closed).toEqual(['b', 'a']);
  });

  it('are closed where there are too many, those first that were used least recently', async () => {
    const kept = new KeptSources(open, 2);
    await useInTurn(kept, 'a', 'b', 'a');
    const c = await kept.get('c');
    expect(closed).toEqual(['b']);
    await c.close();
    expect(closed).toEqual(['b']);
    await useInTurn(kept, 'a', 'c', 'd');
    expect(closed).toEqual(['b', 'a']);
    await useInTurn(kept, 'c', 'd', 'a');
    expect([opened, closed]).toEqual([
      ['a', 'b', 'c', 'd', 'a'],
      ['b', 'a', 'c'],
    ]);
  });

  it('stay open while somebody uses them, and are closed with their last user where there are too many', async () => {
    const kept = new KeptSources(open, 1);
    const [a, again, b] = [await kept.get('a'), await kept.get('a'), await kept.get('b')];
    const c = await kept.get('c');
    expect(closed).toEqual([]);
    await a.close();
    expect(closed).toEqual([]);
    await again.close();
    expect(closed).toEqual(['a']);
    await c.close();
    expect(closed).toEqual(['a', 'c']);
    await b.close();
    expect(closed).toEqual(['a', 'c']); // one may stay
    await useInTurn(kept, 'b');
    expect(opened).toEqual(['a', 'b', 'c']);
  });

  it('are not kept where they could not be opened', async () => {
    const kept = new KeptSources(open, 1);
    missing.add('a');
    const asked = await Promise.allSettled([kept.get('a'), kept.get('a')]);
    expect(asked.map((one) => one.status === 'rejected' && one.reason)).toEqual([
      expect.any(NotFoundError),
      expect.any(NotFoundError),
    ]);
    expect(opened).toEqual(['a']);
    missing.delete('a');
    await useInTurn(kept, 'a');
    expect(opened).toEqual(['a', 'a']);
    await useInTurn(kept, 'a');
    expect([opened, closed]).toEqual([['a', 'a'], []]); // what failed counts for none
  });

  it('are not kept for one who got an error because another could not be closed', async () => {
    const failing = new Error('the disk is gone');
    const closes: string[] = [];
    const kept = new KeptSources(async (uri) => {
      const source = await open(uri);
      const close = async () => {
        closes.push(uri);
        if (uri === 'a') throw failing;
      };
      return { uri, version: () => source.version(), read: (from, to) => source.read(from, to), close };
    }, 1);
    await useInTurn(kept, 'a');
    await expect(kept.get('b')).rejects.toBe(failing);
    await useInTurn(kept, 'c'); // nobody has b, so that it may go
    expect(closes).toEqual(['a', 'b']);
  });

  it('are all closed in the end, whoever uses them, also one that is still being opened', async () => {
    const kept = new KeptSources(open);
    await kept.get('a');
    await useInTurn(kept, 'b');
    missing.add('d');
    const [late, failing] = [kept.get('c'), kept.get('d')];
    failing.catch(() => {});
    await kept.close();
    expect(closed).toEqual(['a', 'b', 'c']);
    await (await late).close();
    await expect(failing).rejects.toBeInstanceOf(NotFoundError);
    expect(closed).toEqual(['a', 'b', 'c']);
  });
});
