import { randomUUID } from 'node:crypto';
import type { Json } from './asl.js';
import { arn } from './names.js';
import type { Outcome } from './state-run.js';

/** A child execution of a Map Run. */
export interface MapChild {
  /** Of its item. */
  readonly index: number;
  readonly input: Json;
  /** AWS gives random names, and sorts results by them. */
  readonly name: string;
  /** Of the present attempt: an Express child that is redriven is started anew. */
  arn: string;
  status: 'PENDING' | 'RUNNING' | Outcome['status'];
  outcome: Outcome | null;
  started: Date | null;
  stopped: Date | null;
  redriveCount: number;
  /** Redrive of the Map Run in which it ended; 0 for the first attempt. */
  generation: number;
}

export const newChild = (index: number, input: Json): MapChild => ({
  index,
  input,
  name: randomUUID(),
  arn: '',
  status: 'PENDING',
  outcome: null,
  started: null,
  stopped: null,
  redriveCount: 0,
  generation: 0,
});

/**
 * The ARN of a child's attempt.
 * @param machine name and label, `Machine/Label`
 */
export const childArn = (machine: string, child: MapChild, express: boolean): string =>
  express
    ? arn('states', `express:${machine}:${child.name}:${randomUUID()}`)
    : arn('states', `execution:${machine}:${child.name}`);
