import { xml } from '../s3-server/xml.js';
import { ApiError, type Operation } from './api-server.js';
import type { Json } from './asl.js';
import { type BusEvent, newEvent } from './events.js';
import { arn } from './names.js';
import type { PutEventsEntry } from './tasks.js';
import type { DeployedTemplate } from './template.js';

/**
 * PutEvents.
 * @param put puts an event on a bus, for whoever signed the request
 */
export function eventOperations(
  put: (bus: string, event: BusEvent, caller: string) => string,
): Record<string, Operation> {
  return {
    'AWSEvents.PutEvents': ({ Entries }: { Entries: readonly PutEventsEntry[] }, caller) => ({
      FailedEntryCount: 0,
      Entries: Entries.map((entry) => ({ EventId: put(entry.EventBusName ?? 'default', eventOf(entry), caller) })),
    }),
  };
}

/**
 * The event that an entry becomes.
 * @throws ApiError where its Detail is no JSON object
 */
export function eventOf({ Source, DetailType, Detail, Resources = [] }: PutEventsEntry): BusEvent {
  const detail = JSON.parse(Detail) as Json;
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) {
    throw new ApiError('MalformedDetail', 'Detail is malformed.');
  }
  return newEvent(Source, DetailType, Resources, detail);
}

/**
 * Answers DescribeStacks of one stack.
 * @throws ApiError
 */
export function stackQuery(stackName: string, template: DeployedTemplate) {
  return (action: string, parameters: URLSearchParams): string => {
    if (action !== 'DescribeStacks') throw new ApiError('InvalidAction', `${action} is not emulated`);
    const asked = parameters.get('StackName') ?? stackName;
    if (asked !== stackName) throw new ApiError('ValidationError', `Stack with id ${asked} does not exist`);
    const Outputs = Object.keys(template.template.Outputs ?? {}).map((name) => ({
      OutputKey: name,
      OutputValue: String(template.output(name)),
    }));
    const stack = {
      StackName: stackName,
      StackId: arn('cloudformation', `stack/${stackName}/0000`),
      CreationTime: new Date(0).toISOString(),
      StackStatus: 'CREATE_COMPLETE',
      Outputs: { member: Outputs },
    };
    const content = { DescribeStacksResult: { Stacks: { member: [stack] } } };
    return xml('DescribeStacksResponse', content, 'http://cloudformation.amazonaws.com/doc/2010-05-15/');
  };
}
