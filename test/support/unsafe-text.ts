/**
 * Characters that a terminal obeys, or that change how text around them is read; named one by one, and not as the
 * product names them.
 */
const UNSAFE = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
] as const;

/**
 * One text of each kind of harm: colours, a cleared screen, a bell, a title, new lines, C1 controls, a turned
 * direction.
 */
export const HARM =
  '\u001b[31m\u001b[2J\u0007\u001b]0;x\u0007\nInvalidInputError: fake\r\tA\u009b31m\u0085\u2028\u202egpj\u2066\ufeff';

/**
 * Characters of a text that must not be shown, as code points in hex.
 * @param ours controls that we write ourselves
 */
export function unsafeIn(text: string, ours: string): string[] {
  const found = [...text].filter((character) => {
    const code = character.codePointAt(0)!;
    return !ours.includes(character) && UNSAFE.some(([first, last]) => code >= first && code <= last);
  });
  return [...new Set(found.map((character) => character.codePointAt(0)!.toString(16)))];
}
