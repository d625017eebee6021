import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Message } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { EVENT_SOURCE } from '../src/cloud/workflow-data.js';
import { StorageError } from '../src/errors.js';
import { parseJson, parseWith } from '../src/parse.js';
import { type Replayed, replayQueue } from './dead-letters.js';
import type { OperatedStack } from './stack.js';

const QUEUE = 'AWS::SQS::Queue';

/** An event of EventBridge, as rules hand it on. */
const eventSchema = z.looseObject({
  id: z.string(),
  source: z.string(),
  'detail-type': z.string(),
  detail: z.looseObject({}),
});

function eventOf({ Body = '' }: Message): z.output<typeof eventSchema> {
  return parseWith(eventSchema, parseJson(Body, 'its body'), 'its body');
}

/**
 * Starts an execution for each upload that started none. The execution is named for the event, so that one that is
 * replayed twice starts one.
 */
export async function replayUploads(stack: OperatedStack): Promise<Replayed> {
  const workflows = new SFNClient();
  const stateMachineArn = stack.machine;
  try {
    return await replayQueue(stack.id(QUEUE, 'LostUploads'), async (message) => {
      const name = `replay-${eventOf(message).id}`;
      try {
        await workflows.send(new StartExecutionCommand({ stateMachineArn, name, input: message.Body }));
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
        return `${name} had been started before`;
      }
      return `started ${name}`;
    });
  } finally {
    workflows.destroy();
  }
}

/**
 * Reports what was not reported: status changes go to the function that reports failures, and how runs ended to the
 * stack's bus once more, from where the topic and whoever else listens get it.
 */
export async function replayReports(stack: OperatedStack): Promise<Replayed> {
  const lambda = new LambdaClient();
  const events = new EventBridgeClient();
  try {
    return await replayQueue(stack.id(QUEUE, 'LostReports'), async (message) => {
      const event = eventOf(message);
      if (event.source === EVENT_SOURCE) {
        await putAgain(events, stack.id('AWS::Events::EventBus', 'Events'), event);
        return `told the bus of "${event['detail-type']}" ${event.id}`;
      }
      const FunctionName = stack.id('AWS::Lambda::Function', 'FunctionsReportFailure');
      const { FunctionError, Payload } = await lambda.send(new InvokeCommand({ FunctionName, Payload: message.Body! }));
      if (FunctionError) throw new StorageError(`${FunctionName} failed on it: ${Payload?.transformToString()}`);
      return `reported ${event.id}`;
    });
  } finally {
    lambda.destroy();
    events.destroy();
  }
}

async function putAgain(events: EventBridgeClient, bus: string, event: z.output<typeof eventSchema>): Promise<void> {
  const Entry = { EventBusName: bus, Source: event.source, DetailType: event['detail-type'] };
  const { FailedEntryCount, Entries } = await events.send(
    new PutEventsCommand({ Entries: [{ ...Entry, Detail: JSON.stringify(event.detail) }] }),
  );
  if (FailedEntryCount) throw new StorageError(`${bus}: refused it (${Entries?.[0]?.ErrorMessage})`);
}
