import type { S3Request } from '../s3-server/call.js';
import type { Operation } from './api-server.js';
import type { Deployment } from './deployment.js';
import { type Action, Permissions, s3Actions } from './iam.js';

/** What the state machine itself signs its requests with. */
export const MACHINE_KEYS = { accessKeyId: 'AKIASTATES', secretAccessKey: 'secret of states' };

/** Who does what in an account, and whether he may. */
export class AccountRoles {
  /** What roles did beside requests of S3. */
  readonly actions: Action[] = [];
  readonly #permissions: Permissions;

  constructor(readonly deployment: Deployment) {
    this.#permissions = new Permissions(deployment.template);
  }

  /** The role of who signs with a key; null for a user, who may do anything. */
  of(accessKeyId: string | null): string | null {
    if (accessKeyId === MACHINE_KEYS.accessKeyId) return this.deployment.machine.role;
    const found = this.deployment.functions.find(({ lambda }) => lambda.credentials.accessKeyId === accessKeyId);
    return found?.role ?? null;
  }

  /** Keeps what a role did. */
  did(role: string | null, action: string, resource: string): void {
    if (role !== null) this.actions.push({ role, action, resource });
  }

  /** Operations of Step Functions that keep who called them. */
  watched(operations: Readonly<Record<string, Operation>>): Record<string, Operation> {
    const watch =
      (name: string, operation: Operation): Operation =>
      (input: never, caller) => {
        const { stateMachineArn, executionArn } = input as { stateMachineArn?: string; executionArn?: string };
        this.did(this.of(caller), name.replace('AWSStepFunctions.', 'states:'), stateMachineArn ?? executionArn ?? '*');
        return operation(input, caller);
      };
    return Object.fromEntries(Object.entries(operations).map(([name, one]) => [name, watch(name, one)]));
  }

  /** Why a request of S3 is not allowed; nothing if it is. */
  deniedOf(request: S3Request): string[] {
    const role = this.of(request.accessKeyId);
    return role === null ? [] : this.#permissions.denied(s3Actions(request).map((action) => ({ role, ...action })));
  }

  /** What roles did without being allowed to, in words. */
  denied(requests: readonly S3Request[]): string[] {
    return [...this.#permissions.denied(this.actions), ...requests.flatMap((request) => this.deniedOf(request))];
  }

  /** The requests by which a role changed a bucket, in words. */
  writersOf(bucket: string, requests: readonly S3Request[]): string[] {
    return requests
      .filter((one) => one.bucket === bucket && one.method !== 'GET' && one.method !== 'HEAD')
      .flatMap(({ operation, key, accessKeyId }) => {
        const role = this.of(accessKeyId);
        return role === null ? [] : [`${role}: ${operation} ${key}`];
      });
  }
}
