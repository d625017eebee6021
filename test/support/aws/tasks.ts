import { type Json, StateFailure } from './asl.js';
import type { Execution } from './execution.js';
import { LambdaFailure } from './lambda-function.js';
import { SfnError } from './sfn-error.js';

/** What tasks can reach. */
export interface TaskServices {
  /** `version` is null for the code that was deployed last. */
  readonly invoke: (functionName: string, payload: unknown, version: string | null) => Promise<unknown>;
  /** The event's id. */
  readonly putEvent: (entry: PutEventsEntry) => string;
  /** @throws SfnError */
  readonly execution: (arn: string) => Execution;
}

/** An entry of PutEvents. */
export interface PutEventsEntry {
  readonly Source: string;
  readonly DetailType: string;
  /** JSON of an object. */
  readonly Detail: string;
  /** Name or ARN. */
  readonly EventBusName?: string;
  readonly Resources?: readonly string[];
}

/** What does the work of a Task state, by its Resource. */
export function taskRunner(services: TaskServices): (resource: string, input: Json) => Promise<Json> {
  return async (resource, input) => {
    const [, , service] = resource.split(':');
    if (service === 'lambda') return invoke(services, resource, input);
    if (resource === 'arn:aws:states:::events:putEvents') return putEvents(services, input);
    if (resource === 'arn:aws:states:::aws-sdk:sfn:describeExecution') return describeExecution(services, input);
    throw new Error(`a task of ${resource} is not emulated`);
  };
}

async function invoke({ invoke: call }: TaskServices, resource: string, input: Json): Promise<Json> {
  const [, , , , , , name = '', version = null] = resource.split(':');
  try {
    return (await call(name, input, version)) as Json;
  } catch (error) {
    throw error instanceof LambdaFailure ? new StateFailure(error.errorType, error.payload) : error;
  }
}

/** The optimised integration: a Detail may be an object. */
function putEvents({ putEvent }: TaskServices, input: Json): Json {
  const { Entries } = input as unknown as { Entries: readonly (Omit<PutEventsEntry, 'Detail'> & { Detail: Json })[] };
  const ids = Entries.map((entry) => {
    const Detail = typeof entry.Detail === 'string' ? entry.Detail : JSON.stringify(entry.Detail);
    return putEvent({ ...entry, Detail });
  });
  return { Entries: ids.map((EventId) => ({ EventId })), FailedEntryCount: 0 };
}

/** The SDK integration: fields begin with a capital, errors with the service's name. */
function describeExecution({ execution }: TaskServices, input: Json): Json {
  const { ExecutionArn } = input as { ExecutionArn: string };
  try {
    const { arn, name, status, started, redriveCount } = execution(ExecutionArn);
    const described = { ExecutionArn: arn, Name: name, Status: status, RedriveCount: redriveCount };
    return { ...described, StartDate: started.toISOString() };
  } catch (error) {
    if (!(error instanceof SfnError)) throw error;
    throw new StateFailure(`Sfn.${error.name}Exception`, `${error.message} (Service: Sfn, Status Code: 400)`);
  }
}
