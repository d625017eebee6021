import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../src/errors.js';
import { shownJson, shownLine } from '../src/shown-text.js';
import { unsafeIn } from './support/unsafe-text.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

describe('shownLine', () => {
  it.each([
    ['\u001b[31mred', '\\x1b[31mred'],
    ['a\nb\r\tc\0', 'a\\x0ab\\x0d\\x09c\\x00'],
    ['\u0085 \u009b2J \u007f', '\\x85 \\x9b2J \\x7f'],
    ['\u2028\u2029\u202etxt.exe\u2066\ufeff\u200b', '\\u2028\\u2029\\u202etxt.exe\\u2066\\ufeff\\u200b'],
    ['\u{e0041}\u{e0002} \ud83d', '\\u{e0041}\\u{e0002} \\ud83d'],
    ['Żyto – łąka 森 🌲', 'Żyto – łąka 森 🌲'],
    ['می\u200cخواهم 👩\u200d🌾', 'می\u200cخواهم 👩\u200d🌾'],
    ['C:\\new\\table', 'C:\\new\\table'],
  ])('shows %j as %j', (text, shown) => {
    expect(shownLine(text)).toBe(shown);
    expect(shownLine(shown)).toBe(shown);
  });

  it('leaves nothing of any text that a terminal would obey', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unsafeIn(shownLine(text), '').length === 0));
  });
});

describe('shownJson', () => {
  it('parses to the same document, and leaves nothing that a terminal would obey', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (document) => {
        const json = shownJson(document);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(document)));
        return unsafeIn(json, '\n').length === 0;
      }),
    );
    expect(shownJson('\u009b\u{e0041}')).toBe('"\\u009b\\udb40\\udc41"');
  });
});

describe('text of any kind', () => {
  it('is one line in an error', () => {
    const error = new InvalidInputError('a\nb\u009b.tif: bad', { cause: 1 });
    expect([error.message, error.cause]).toEqual(['a\\x0ab\\x9b.tif: bad', 1]);
  });

  it('leaves the command and the functions through one file', () => {
    const writes = ['src', 'functions'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .filter((name) =>
          /std(out|err)\.write\(|\bconsole\.|writeSync\(/.test(readFileSync(join(ROOT, folder, name), 'utf8')),
        ),
    );
    expect(writes).toEqual(['cli/output.ts']);
  });
});
