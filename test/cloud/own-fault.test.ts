import { expect, it } from 'vitest';
import { INPUT_ERRORS, TRANSIENT_ERRORS } from '../../src/cloud/error-names.js';
import { ownFault } from '../../src/cloud/own-fault.js';
import { AccessDeniedError, InvalidInputError, ProtocolError } from '../../src/errors.js';

it.each([
  ['of a web server', 'https://example.org/lc.tif: answered 200 to a range', 'InvalidInputError'],
  ['of S3', 's3://input/lc.tif: answered with bytes 0-9 of 10', 'ProtocolError'],
])('an answer that ranges can not come from is the fault of whoever named it, %s', (_, message, name) => {
  const thrown = ownFault(new ProtocolError(message), 's3://output') as Error;
  expect([thrown.name, thrown.message]).toEqual([name, message]);
  expect((INPUT_ERRORS as readonly string[]).includes(name)).toBe(name === 'InvalidInputError');
});

it('an answer of S3 that ranges can not come from is asked for again', () => {
  expect(TRANSIENT_ERRORS).toContain('ProtocolError');
});

it('what the bucket of results refuses is the fault of the deployment', () => {
  expect(ownFault(new AccessDeniedError('s3://output/runs/1: refused'), 's3://output')).toMatchObject({
    name: 'StorageError',
  });
  const source = new InvalidInputError('s3://input/lc.tif: no TIFF');
  expect(ownFault(source, 's3://output')).toBe(source);
});
