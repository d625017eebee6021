/** What can become of a JSON document: emptied, cut, or replaced by something else. */
export const DAMAGES: readonly (readonly [what: string, damage: (text: string) => string])[] = [
  ['is empty', () => ''],
  ['is cut', (text) => text.slice(0, text.length / 2)],
  ['is null', () => 'null'],
  ['is a list', () => '["my", "own"]'],
  ['is a document of another kind', () => '{"my": "own"}'],
];
