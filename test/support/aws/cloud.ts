import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Request } from '../s3-server/call.js';
import { S3Server } from '../s3-server/server.js';
import type { ObjectCreated } from '../s3-server/storage.js';
import { AccountRoles, MACHINE_KEYS } from './account-roles.js';
import { ApiServer } from './api-server.js';
import type { Json } from './asl.js';
import { AsyncCalls } from './async-calls.js';
import { eventOf, eventOperations, stackQuery } from './cloud-operations.js';
import { type DeployedFunction, type Deployment, readDeployment, roleName, STACK } from './deployment.js';
import { type BusEvent, EventBuses, objectCreated, statusChange, type Target } from './events.js';
import type { Execution } from './execution.js';
import { LambdaHost } from './lambda-host.js';
import { arn, FIRST_VERSION, functionArn, lastOf, REGION } from './names.js';
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
  readonly roles: AccountRoles;
  readonly calls: AsyncCalls;
  readonly #client: S3Client;
  readonly #machineClient: S3Client;
  readonly #environment: Record<string, string> = {};

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
    allowed = (request) => cloud.roles.deniedOf(request).length === 0;
    cloud.api = await ApiServer.start(
      {
        ...cloud.roles.watched(sfnOperations(cloud.machine)),
        ...eventOperations((bus, event, caller) => cloud.#put(bus, event, cloud.roles.of(caller))),
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
    this.roles = new AccountRoles(deployment);
    this.#client = clientOf(s3.endpoint, s3.credentials);
    this.#machineClient = clientOf(s3.endpoint, MACHINE_KEYS);
    this.lambda = new LambdaHost({ environment: this.#environment });
    const published = new Set(deployment.template.resources('AWS::Lambda::Version').map(({ name }) => name));
    for (const { lambda } of deployment.functions) {
      const deployed = { ...lambda, environment: { ...lambda.environment, ...environment } };
      this.lambda.define(deployed);
      if (published.has(lambda.name)) this.lambda.publish(deployed, FIRST_VERSION);
    }
    this.calls = new AsyncCalls(this.lambda, timeScale);
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

  /** The value of an output of the stack. */
  output(name: string): string {
    return String(this.deployment.template.output(name));
  }

  /** The function whose logical id has this part. */
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

  /**
   * Uploads, and waits until all is over that follows from it.
   * @returns the executions that it started.
   */
  async uploadAndSettle(key: string, body: Uint8Array | string): Promise<Execution[]> {
    const before = this.machine.executions.length;
    await this.upload(key, body);
    await this.settled();
    return this.machine.executions.slice(before);
  }

  /** Resolves when no execution runs, no function is called, and no event is on its way. */
  async settled(): Promise<void> {
    const quiet = () => !this.calls.running && this.machine.executions.every(({ status }) => status !== 'RUNNING');
    do {
      await turn();
      await this.calls.idle();
      await this.machine.idle();
      await this.lambda.idle();
    } while (!quiet());
  }

  /** The details of the events of a type on the stack's bus. */
  told(detailType: string): Json[] {
    const bus = this.output('EventBusName');
    return this.buses.seen
      .filter((one) => one.bus === bus && one.event['detail-type'] === detailType)
      .map(({ event }) => event.detail);
  }

  /** What roles did without being allowed to, in words. */
  denied(): string[] {
    // a Distributed Map starts its children by the machine's own role
    const { role } = this.deployment.machine;
    if (this.machine.executions.some(({ mapRuns }) => mapRuns.length > 0)) {
      this.roles.did(role, 'states:StartExecution', this.machine.arn);
    }
    return this.roles.denied(this.s3.requests);
  }

  /** Forgets all that happened, and empties the buckets. */
  reset(): void {
    this.s3.faults = [];
    this.api.faults = [];
    this.lambda.reset();
    this.machine.executions.length = 0;
    this.buses.seen.length = 0;
    this.messages.length = 0;
    this.roles.actions.length = 0;
    this.calls.lost.length = 0;
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

  #tasks(): ReturnType<typeof taskRunner> {
    const { role } = this.deployment.machine;
    return taskRunner({
      invoke: (functionName, payload, version) => {
        const invoked = version === null ? functionName : `${functionName}:${version}`;
        this.roles.did(role, 'lambda:InvokeFunction', functionArn(invoked));
        return this.lambda.invoke(functionName, payload, version);
      },
      putEvent: (entry) => this.#put(entry.EventBusName ?? 'default', eventOf(entry), role),
      execution: (executionArn) => {
        this.roles.did(role, 'states:DescribeExecution', executionArn);
        return this.machine.execution(executionArn);
      },
    });
  }

  #put(bus: string, event: BusEvent, role: string | null): string {
    const resource = arn('events', `event-bus/${lastOf(bus).replace(/^event-bus\//, '')}`);
    this.roles.did(role, 'events:PutEvents', resource);
    return this.buses.put(bus, event);
  }

  #created(news: ObjectCreated): void {
    if (this.deployment.notifying.includes(news.bucket)) this.buses.put('default', objectCreated(news));
  }

  #deliver({ Arn: target, RoleArn = '' }: Target, event: BusEvent): void {
    if (target === this.machine.arn) {
      this.roles.did(roleName(RoleArn), 'states:StartExecution', target);
      this.machine.start(JSON.stringify(event), `${event.id}_${randomUUID()}`);
    } else if (target.startsWith(arn('lambda', 'function:'))) this.calls.start(lastOf(target), event);
    else if (target === this.output('TopicArn')) this.messages.push(event);
    else throw new Error(`a rule's target ${target} is not emulated`);
  }
}

const clientOf = (endpoint: string, credentials: { accessKeyId: string; secretAccessKey: string }): S3Client =>
  new S3Client({ endpoint, credentials, region: REGION, forcePathStyle: true });
