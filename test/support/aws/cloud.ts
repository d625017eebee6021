import { randomUUID } from 'node:crypto';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Request } from '../s3-server/call.js';
import { S3Server } from '../s3-server/server.js';
import type { ObjectCreated } from '../s3-server/storage.js';
import { ApiServer } from './api-server.js';
import type { Json } from './asl.js';
import { eventOf, eventOperations, stackQuery } from './cloud-operations.js';
import { type DeployedFunction, type Deployment, readDeployment, roleName, STACK } from './deployment.js';
import { type BusEvent, EventBuses, objectCreated, statusChange, type Target } from './events.js';
import type { Execution } from './execution.js';
import { type Action, Permissions, s3Actions } from './iam.js';
import { LambdaHost } from './lambda-host.js';
import { arn, lastOf, REGION } from './names.js';
import { sfnOperations } from './sfn-api.js';
import { EmulatedMachine } from './state-machine.js';
import { taskRunner } from './tasks.js';

export interface CloudOptions {
  readonly deployment?: Deployment;
  /** Factor of waits before retries; 0.01 by default. */
  readonly timeScale?: number;
  readonly expressSeconds?: number;
  /** Variables of functions with other values than in the template. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Lambda tries an asynchronous call again after a minute and after two more. */
const ASYNC_RETRY_MS = [60_000, 120_000];

/** An account in which the stack is deployed. Stop it, or its processes stay. */
export class EmulatedCloud {
  readonly deployment: Deployment;
  readonly s3: S3Server;
  readonly lambda: LambdaHost;
  readonly machine: EmulatedMachine;
  readonly buses: EventBuses;
  api!: ApiServer;
  /** Messages to the topic. */
  readonly messages: BusEvent[] = [];
  /** Events that a function failed on, after all attempts. */
  readonly lost: { readonly functionName: string; readonly event: BusEvent }[] = [];
  /** What roles did beside requests of S3. */
  readonly actions: Action[] = [];
  readonly #permissions: Permissions;
  readonly #client: S3Client;
  readonly #machineClient: S3Client;
  readonly #pending = new Set<Promise<unknown>>();
  readonly #environment: Record<string, string> = {};
  readonly #timeScale: number;

  static async start(options: CloudOptions = {}): Promise<EmulatedCloud> {
    const deployment = options.deployment ?? readDeployment();
    let created: (news: ObjectCreated) => void = () => {};
    let allowed: (request: S3Request) => boolean = () => true;
    const s3 = await S3Server.start({
      buckets: deployment.buckets,
      identities: [MACHINE_KEYS, ...deployment.functions.map(({ lambda }) => lambda.credentials)],
      authorize: (request) => allowed(request),
      onObjectCreated: (news) => created(news),
    });
    const cloud = new EmulatedCloud(deployment, s3, options);
    created = (news) => cloud.#created(news);
    allowed = (request) => cloud.#deniedOf(request).length === 0;
    cloud.api = await ApiServer.start(
      {
        ...sfnOperations(cloud.machine),
        ...eventOperations((bus, event, caller) => cloud.#put(bus, event, cloud.#roleOf(caller))),
      },
      stackQuery(STACK, deployment.template),
    );
    Object.assign(cloud.#environment, {
      AWS_ENDPOINT_URL_S3: s3.endpoint,
      AWS_ENDPOINT_URL_EVENTBRIDGE: cloud.api.endpoint,
      AWS_ENDPOINT_URL_SFN: cloud.api.endpoint,
    });
    return cloud;
  }

  private constructor(deployment: Deployment, s3: S3Server, options: CloudOptions) {
    const { timeScale = 0.01, expressSeconds = 300, environment } = options;
    this.deployment = deployment;
    this.s3 = s3;
    this.#timeScale = timeScale;
    this.#permissions = new Permissions(deployment.template);
    this.#client = clientOf(s3.endpoint, s3.credentials);
    this.#machineClient = clientOf(s3.endpoint, MACHINE_KEYS);
    this.lambda = new LambdaHost({ environment: this.#environment });
    for (const { lambda } of deployment.functions) {
      this.lambda.define({ ...lambda, environment: { ...lambda.environment, ...environment } });
    }
    this.buses = new EventBuses(deployment.template, (target, event) => this.#deliver(target, event));
    const { name, definition, roleArn } = deployment.machine;
    this.machine = new EmulatedMachine({
      machine: name,
      definition,
      roleArn,
      timeScale,
      expressSeconds,
      resultFileBytes: 5 * 1024 ** 3,
      s3: this.#machineClient,
      task: this.#tasks(),
      changed: (execution) => void this.buses.put('default', statusChange(execution, this.machine.arn)),
    });
  }

  /** @returns the value of an output of the stack. */
  output(name: string): string {
    return String(this.deployment.template.output(name));
  }

  /** @returns the function whose logical id has this part. */
  function(part: string): DeployedFunction {
    const found = this.deployment.functions.filter(({ id }) => id.includes(part));
    if (found.length !== 1) throw new Error(`${found.length} functions are called ${part}`);
    return found[0]!;
  }

  /** Puts an object into the input bucket, as a user does. */
  async upload(key: string, body: Uint8Array | string): Promise<void> {
    await this.#client.send(
      new PutObjectCommand({ Bucket: this.output('InputBucket'), Key: key, Body: Buffer.from(body) }),
    );
    await turn(); // the event comes after the answer
  }

  /** Uploads, and waits until all is over that follows from it; @returns the executions that it started. */
  async uploadAndSettle(key: string, body: Uint8Array | string): Promise<Execution[]> {
    const before = this.machine.executions.length;
    await this.upload(key, body);
    await this.settled();
    return this.machine.executions.slice(before);
  }

  /** Resolves when no execution runs, no function is called, and no event is on its way. */
  async settled(): Promise<void> {
    const quiet = () => this.#pending.size === 0 && this.machine.executions.every(({ status }) => status !== 'RUNNING');
    do {
      await turn();
      await Promise.allSettled(this.#pending);
      await this.machine.idle();
      await this.lambda.idle();
    } while (!quiet());
  }

  /** @returns the details of the events of a type on the stack's bus. */
  told(detailType: string): Json[] {
    const bus = this.output('EventBusName');
    return this.buses.seen
      .filter((one) => one.bus === bus && one.event['detail-type'] === detailType)
      .map(({ event }) => event.detail);
  }

  /** @returns what roles did without being allowed to, in words. */
  denied(): string[] {
    const { role: machineRole } = this.deployment.machine;
    const children = this.machine.executions
      .flatMap(({ mapRuns }) => mapRuns)
      .map(() => ({ role: machineRole, action: 'states:StartExecution', resource: this.machine.arn }));
    const requests = this.s3.requests.flatMap((request) => this.#deniedOf(request));
    return [...this.#permissions.denied([...this.actions, ...children]), ...requests];
  }

  /** @returns the requests by which a role changed a bucket, in words. */
  writersOf(bucket: string): string[] {
    return this.s3.requests
      .filter((one) => one.bucket === bucket && one.method !== 'GET' && one.method !== 'HEAD')
      .flatMap(({ operation, key, accessKeyId }) => {
        const role = this.#roleOf(accessKeyId ?? '');
        return role === null ? [] : [`${role}: ${operation} ${key}`];
      });
  }

  /** Forgets all that happened, and empties the buckets. */
  reset(): void {
    this.s3.faults = [];
    this.api.faults = [];
    this.lambda.reset();
    this.machine.executions.length = 0;
    this.buses.seen.length = 0;
    this.messages.length = 0;
    this.actions.length = 0;
    this.lost.length = 0;
    this.s3.resetRequests();
    this.api.resetRequests();
    for (const bucket of this.deployment.buckets) {
      for (const key of this.s3.keys(bucket)) this.s3.deleteDirect(bucket, key);
    }
  }

  async stop(): Promise<void> {
    for (const execution of this.machine.executions) if (execution.status === 'RUNNING') execution.stop();
    await this.lambda.stop();
    this.#client.destroy();
    this.#machineClient.destroy();
    await Promise.all([this.api.close(), this.s3.close()]);
  }

  /** @returns null for a user, who may do anything. */
  #roleOf(accessKeyId: string): string | null {
    if (accessKeyId === MACHINE_KEYS.accessKeyId) return this.deployment.machine.role;
    const found = this.deployment.functions.find(({ lambda }) => lambda.credentials.accessKeyId === accessKeyId);
    return found?.role ?? null;
  }

  #deniedOf(request: S3Request): string[] {
    const role = this.#roleOf(request.accessKeyId ?? '');
    return role === null ? [] : this.#permissions.denied(s3Actions(request).map((action) => ({ role, ...action })));
  }

  #tasks(): ReturnType<typeof taskRunner> {
    const { role } = this.deployment.machine;
    return taskRunner({
      invoke: (functionName, payload) => {
        this.actions.push({
          role,
          action: 'lambda:InvokeFunction',
          resource: arn('lambda', `function:${functionName}`),
        });
        return this.lambda.invoke(functionName, payload);
      },
      putEvent: (entry) => this.#put(entry.EventBusName ?? 'default', eventOf(entry), role),
      execution: (executionArn) => {
        this.actions.push({ role, action: 'states:DescribeExecution', resource: executionArn });
        return this.machine.execution(executionArn);
      },
    });
  }

  #put(bus: string, event: BusEvent, role: string | null): string {
    const resource = arn('events', `event-bus/${lastOf(bus).replace(/^event-bus\//, '')}`);
    if (role !== null) this.actions.push({ role, action: 'events:PutEvents', resource });
    return this.buses.put(bus, event);
  }

  #created(news: ObjectCreated): void {
    if (this.deployment.notifying.includes(news.bucket)) this.buses.put('default', objectCreated(news));
  }

  #deliver({ Arn: target, RoleArn = '' }: Target, event: BusEvent): void {
    if (target === this.machine.arn) {
      this.actions.push({ role: roleName(RoleArn), action: 'states:StartExecution', resource: target });
      this.machine.start(JSON.stringify(event), `${event.id}_${randomUUID()}`);
    } else if (target.startsWith(arn('lambda', 'function:'))) this.#track(this.#callLater(lastOf(target), event));
    else if (target === this.output('TopicArn')) this.messages.push(event);
    else throw new Error(`a rule's target ${target} is not emulated`);
  }

  /** An asynchronous call, with the attempts that Lambda makes. */
  async #callLater(functionName: string, event: BusEvent): Promise<void> {
    for (const wait of [...ASYNC_RETRY_MS, null]) {
      try {
        await this.lambda.invoke(functionName, event);
        return;
      } catch {
        if (wait === null) this.lost.push({ functionName, event });
        else await sleep(wait * this.#timeScale);
      }
    }
  }

  #track(work: Promise<void>): void {
    this.#pending.add(work);
    void work.finally(() => this.#pending.delete(work));
  }
}

/** What the state machine itself signs its requests with. */
export const MACHINE_KEYS = { accessKeyId: 'AKIASTATES', secretAccessKey: 'secret of states' };

const clientOf = (endpoint: string, credentials: { accessKeyId: string; secretAccessKey: string }): S3Client =>
  new S3Client({ endpoint, credentials, region: REGION, forcePathStyle: true });
