import { randomUUID } from 'node:crypto';
import type { ObjectCreated } from '../s3-server/storage.js';
import type { Json } from './asl.js';
import { matchesPattern } from './event-pattern.js';
import type { Execution } from './execution.js';
import { ACCOUNT, lastOf, REGION } from './names.js';
import type { DeployedTemplate } from './template.js';

/** An event as targets get it. */
export interface BusEvent {
  readonly [field: string]: Json;
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  /** ISO 8601, whole seconds. */
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: Json;
}

/** A rule of the template that waits for events. */
interface Rule {
  readonly bus: string;
  readonly pattern: Json;
  readonly targets: readonly Target[];
}

/** Where a rule sends events, and with whose permissions. */
export interface Target {
  readonly Arn: string;
  readonly RoleArn?: string;
}

/** The event buses of an account: what is put on one goes to the targets of the rules that match. */
export class EventBuses {
  /** All events, with the name of their bus. */
  readonly seen: { readonly bus: string; readonly event: BusEvent }[] = [];
  readonly #rules: readonly Rule[];

  constructor(
    template: DeployedTemplate,
    readonly deliver: (target: Target, event: BusEvent) => void,
  ) {
    this.#rules = template
      .resources('AWS::Events::Rule')
      .filter(({ properties }) => properties.EventPattern !== undefined && properties.State !== 'DISABLED')
      .map(({ properties }) => ({
        bus: busName((properties.EventBusName as string | undefined) ?? 'default'),
        pattern: properties.EventPattern!,
        targets: properties.Targets as unknown as Target[],
      }));
  }

  /**
   * The event's id.
   * @param bus name or ARN;
   */
  put(bus: string, event: BusEvent): string {
    const name = busName(bus);
    this.seen.push({ bus: name, event });
    for (const rule of this.#rules) {
      if (rule.bus === name && matchesPattern(rule.pattern, event))
        for (const target of rule.targets) this.deliver(target, event);
    }
    return event.id;
  }
}

/** An event of now. */
export function newEvent(source: string, detailType: string, resources: readonly string[], detail: Json): BusEvent {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': detailType,
    source,
    account: ACCOUNT,
    time: `${new Date().toISOString().slice(0, 19)}Z`,
    region: REGION,
    resources,
    detail,
  };
}

/** What S3 sends to EventBridge, with the key as it is, not encoded as in notifications to SNS, SQS and Lambda. */
export function objectCreated({ bucket, key, size, etag, reason }: ObjectCreated): BusEvent {
  return newEvent('aws.s3', 'Object Created', [`arn:aws:s3:::${bucket}`], {
    version: '0',
    bucket: { name: bucket },
    object: {
      key,
      size,
      etag: etag.replaceAll('"', ''),
      sequencer: Date.now().toString(16).padStart(18, '0').toUpperCase(),
    },
    'request-id': randomUUID().slice(0, 16).toUpperCase(),
    requester: ACCOUNT,
    'source-ip-address': '127.0.0.1',
    reason,
  });
}

/** What Step Functions sends when an execution changes its status. */
export function statusChange(execution: Execution, machineArn: string): BusEvent {
  const { arn, name, status, started, stopped, outcome, input, redriveCount, redriven } = execution;
  return newEvent('aws.states', 'Step Functions Execution Status Change', [arn], {
    executionArn: arn,
    stateMachineArn: machineArn,
    name,
    status,
    startDate: started.getTime(),
    stopDate: stopped?.getTime() ?? null,
    input: JSON.stringify(input),
    inputDetails: { included: true },
    output: status === 'SUCCEEDED' ? JSON.stringify(outcome!.output) : null,
    outputDetails: status === 'SUCCEEDED' ? { included: true } : null,
    error: outcome?.error || null,
    cause: outcome?.cause || null,
    redriveCount,
    redriveDate: redriven?.getTime() ?? null,
    stateMachineVersionArn: null,
    stateMachineAliasArn: null,
  });
}

const busName = (bus: string): string => lastOf(bus).replace(/^event-bus\//, '');
