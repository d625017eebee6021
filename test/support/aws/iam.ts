import type { S3Request } from '../s3-server/call.js';
import type { Json } from './asl.js';
import { likePattern } from './event-pattern.js';
import type { Deployed, DeployedTemplate } from './template.js';

/** Something that a role did. */
export interface Action {
  /** Name of a role. */
  readonly role: string;
  /** For example s3:GetObject. */
  readonly action: string;
  /** ARN. */
  readonly resource: string;
}

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Json;
}

/** A statement that allows, ready to be asked. */
interface Allowed {
  readonly actions: readonly RegExp[];
  readonly resources: readonly RegExp[];
  readonly conditional: boolean;
}

/** What the roles of a template may do: the Allow statements of their policies. */
export class Permissions {
  readonly #statements = new Map<string, Allowed[]>();

  constructor(template: DeployedTemplate) {
    for (const { name, properties } of template.resources('AWS::IAM::Role')) {
      const inline = (properties.Policies ?? []) as readonly Json[];
      const attached = template.resources('AWS::IAM::Policy').filter(isOf(name));
      const policies = [...inline, ...attached.map((policy) => policy.properties as Json)];
      this.#statements.set(name, policies.flatMap(statementsOf).map(compiled));
    }
  }

  /** What of the actions is not allowed, in words. */
  denied(actions: readonly Action[]): string[] {
    return actions
      .filter((action) => !this.#allows(action))
      .map(({ role, action, resource }) => `${role} may not ${action} on ${resource}`);
  }

  #allows({ role, action, resource }: Action): boolean {
    return (this.#statements.get(role) ?? []).some(({ actions, resources, conditional }) => {
      const applies = actions.some((one) => one.test(action)) && resources.some((one) => one.test(resource));
      if (applies && conditional) throw new Error(`a condition of ${role} is not emulated`);
      return applies;
    });
  }
}

function compiled({ Effect, Action, Resource, Condition }: Statement): Allowed {
  if (Effect !== 'Allow') throw new Error('a statement that denies is not emulated');
  const patterns = (given: string | readonly string[]) => [given].flat().map((one) => likePattern(one, '*?'));
  return { actions: patterns(Action), resources: patterns(Resource), conditional: Condition !== undefined };
}

const isOf =
  (role: string) =>
  ({ properties }: Deployed): boolean =>
    ((properties.Roles ?? []) as readonly Json[]).includes(role);

const statementsOf = (policy: Json): Statement[] =>
  (policy as unknown as { PolicyDocument: { Statement: Statement[] } }).PolicyDocument.Statement;

const ON_OBJECTS: Partial<Record<S3Request['operation'], string>> = {
  GetObject: 's3:GetObject',
  HeadObject: 's3:GetObject',
  PutObject: 's3:PutObject',
  CopyObject: 's3:PutObject',
  CreateMultipartUpload: 's3:PutObject',
  UploadPart: 's3:PutObject',
  CompleteMultipartUpload: 's3:PutObject',
  AbortMultipartUpload: 's3:AbortMultipartUpload',
  ListParts: 's3:ListMultipartUploadParts',
  DeleteObject: 's3:DeleteObject',
};

const ON_BUCKETS: Partial<Record<S3Request['operation'], string>> = {
  ListObjectsV2: 's3:ListBucket',
  HeadBucket: 's3:ListBucket',
  ListMultipartUploads: 's3:ListBucketMultipartUploads',
};

/** The actions that a request of S3 needs (Service Authorization Reference, "Amazon S3"). */
export function s3Actions(request: S3Request): Omit<Action, 'role'>[] {
  const { operation, bucket, key, deletes, status } = request;
  const onBucket = `arn:aws:s3:::${bucket}`;
  if (operation === 'DeleteObjects') {
    return deletes.map((one) => ({ action: 's3:DeleteObject', resource: `${onBucket}/${one}` }));
  }
  const list = ON_BUCKETS[operation];
  if (list !== undefined) return [{ action: list, resource: onBucket }];
  const action = ON_OBJECTS[operation];
  if (action === undefined) throw new Error(`the action of ${operation} is not known`);
  const actions = [{ action, resource: `${onBucket}/${key}` }];
  // whoever may not list is told 403 of an object that is not there
  if (status === 404 && action === 's3:GetObject') actions.push({ action: 's3:ListBucket', resource: onBucket });
  return actions;
}
