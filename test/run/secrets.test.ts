import { expect, it } from 'vitest';
import { parseSpec } from '../../src/documents/spec.js';
import { DEFAULT_ACCESS } from '../../src/io/access.js';
import { separateSecrets } from '../../src/run/secrets.js';

it('a signed URL keeps its query for requests and its band for the plan', () => {
  const asked = { sources: ['https://host/a.tif?sig=SECRET#3'], template: 'https://host/t.tif?sig=ANOTHER' };
  const { spec, access } = separateSecrets(parseSpec(asked, 'test'), DEFAULT_ACCESS);
  expect(spec).toMatchObject({ sources: ['https://host/a.tif#3'], template: 'https://host/t.tif' });
  expect(access.signedUrls).toEqual({
    'https://host/a.tif': 'https://host/a.tif?sig=SECRET',
    'https://host/t.tif': 'https://host/t.tif?sig=ANOTHER',
  });
});

it('a spec without a signature stays as it is', () => {
  const spec = parseSpec({ sources: ['s3://bucket/a.tif#3'] }, 'test');
  expect(separateSecrets(spec, DEFAULT_ACCESS)).toEqual({ spec, access: DEFAULT_ACCESS });
});
