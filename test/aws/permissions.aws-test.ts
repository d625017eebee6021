import { describe, expect, it } from 'vitest';
import type { Json } from '../support/aws/asl.js';
import { Permissions, s3Actions } from '../support/aws/iam.js';
import { DeployedTemplate } from '../support/aws/template.js';
import type { S3Request } from '../support/s3-server/call.js';

describe('permissions', () => {
  const statement = (Action: Json, Resource: Json) => ({ Effect: 'Allow', Action, Resource });
  const template = new DeployedTemplate({
    Resources: {
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          Policies: [
            { PolicyDocument: { Statement: [statement('s3:GetObject', 'arn:aws:s3:::b/in/*')] } },
            {
              PolicyDocument: {
                Statement: [statement(['s3:List*', 's3:PutObject'], ['arn:aws:s3:::b', 'arn:aws:s3:::b/o?t/*'])],
              },
            },
          ],
        },
      },
    },
  });
  const denied = (request: Partial<S3Request>) =>
    new Permissions(template).denied(
      s3Actions({ bucket: 'b', key: '', deletes: [], status: 200, ...request } as S3Request).map((one) => ({
        role: 'role',
        ...one,
      })),
    );

  it.each<[Partial<S3Request>, string[]]>([
    [{ operation: 'GetObject', key: 'in/x/y' }, []],
    [{ operation: 'HeadObject', key: 'in/x' }, []],
    [{ operation: 'GetObject', key: 'out/x' }, ['role may not s3:GetObject on arn:aws:s3:::b/out/x']],
    [{ operation: 'UploadPart', key: 'out/x' }, []],
    [
      { operation: 'AbortMultipartUpload', key: 'out/x' },
      ['role may not s3:AbortMultipartUpload on arn:aws:s3:::b/out/x'],
    ],
    [{ operation: 'ListObjectsV2' }, []],
    [{ operation: 'ListObjectsV2', bucket: 'c' }, ['role may not s3:ListBucket on arn:aws:s3:::c']],
    [{ operation: 'GetObject', key: 'in/x', status: 404, bucket: 'b' }, []],
    [
      { operation: 'DeleteObjects', deletes: ['a', 'b'] },
      ['a', 'b'].map((key) => `role may not s3:DeleteObject on arn:aws:s3:::b/${key}`),
    ],
  ])('%j: %j', (request, expected) => {
    expect(denied(request)).toEqual(expected);
  });

  it('of an unknown role are none', () => {
    const action = { role: 'nobody', action: 's3:GetObject', resource: 'arn:aws:s3:::b/in/x' };
    expect(new Permissions(template).denied([action])).toHaveLength(1);
  });
});
