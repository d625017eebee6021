import { afterAll, afterEach, beforeAll } from 'vitest';
import { S3Server } from '../s3-server/server.js';
import { ApiError, ApiServer } from './api-server.js';
import { stackQuery } from './cloud-operations.js';
import { executionArn, machineArn, REGION } from './names.js';
import { DeployedTemplate } from './template.js';

/** Name of the state machine, and bucket of the results. */
export const MACHINE = 'Fractile';
export const RESULTS = 'results';
/** Names that CloudFormation takes. */
const STACK_NAME = /^[a-zA-Z][-a-zA-Z0-9]*$/;

/** What DescribeExecution says beside names and the start: for example `{ status: 'FAILED', error: 'Bad' }`. */
export type Described = { readonly status: string } & Readonly<Record<string, unknown>>;

/** A deployed stack as the command line sees it, without a workflow: tests say what comes of the executions. */
export interface StackServer {
  s3: S3Server;
  api: ApiServer;
  /** Input of each execution that was started, by its name. */
  readonly started: Map<string, unknown>;
  /** Answers DescribeExecution; `n` counts the requests of a test from 0. null: there is no such execution. */
  describe: (name: string, n: number) => Described | null;
  /** The environment of a command that finds the stack. */
  env: () => NodeJS.ProcessEnv;
  /** Stores a document in the bucket of results. */
  put: (key: string, document: unknown) => void;
}

/** A stack for the tests of a file, empty before each of them. */
export function stackServer(): StackServer {
  let asked = 0;
  const running = () => ({ status: 'RUNNING' });
  const stack: StackServer = {
    s3: undefined as never,
    api: undefined as never,
    started: new Map(),
    describe: running,
    env: () => ({
      AWS_ENDPOINT_URL_S3: stack.s3.endpoint,
      AWS_ENDPOINT_URL: stack.api.endpoint,
      AWS_ACCESS_KEY_ID: stack.s3.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: stack.s3.credentials.secretAccessKey,
      AWS_REGION: REGION,
    }),
    put: (key, document) => void stack.s3.putDirect(RESULTS, key, JSON.stringify(document)),
  };
  const operations = {
    'AWSStepFunctions.StartExecution': ({ name, input }: { name: string; input: string }) => {
      if (stack.started.has(name)) throw new ApiError('ExecutionAlreadyExists', `${name} is there`);
      stack.started.set(name, JSON.parse(input));
      return { executionArn: executionArn(MACHINE, name), startDate: 1_767_323_045 };
    },
    'AWSStepFunctions.DescribeExecution': ({ executionArn: arn }: { executionArn: string }) => {
      if (arn.length > 256) throw new ApiError('ValidationException', 'length must be at most 256');
      const name = arn.slice(arn.lastIndexOf(':') + 1);
      const described = stack.describe(name, asked++);
      if (described === null) throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
      return { executionArn: arn, name, startDate: 1_767_323_045, ...described };
    },
  };
  const Outputs = { OutputBucket: { Value: RESULTS }, StateMachineArn: { Value: machineArn(MACHINE) } };
  const query = stackQuery('Fractile', new DeployedTemplate({ Outputs, Resources: {} }));
  beforeAll(async () => {
    stack.s3 = await S3Server.start({ buckets: [RESULTS], allowUnsigned: true });
    stack.api = await ApiServer.start(operations, (action, parameters) => {
      if (!STACK_NAME.test(parameters.get('StackName') ?? ''))
        throw new ApiError('ValidationError', "1 validation error detected: 'stackName' failed to satisfy constraint");
      return query(action, parameters);
    });
  });
  afterEach(() => {
    asked = 0;
    stack.describe = running;
    stack.started.clear();
    for (const server of [stack.s3, stack.api]) {
      server.faults = [];
      server.resetRequests();
    }
    for (const key of stack.s3.keys(RESULTS)) stack.s3.deleteDirect(RESULTS, key);
  });
  afterAll(() => Promise.all([stack.s3.close(), stack.api.close()]));
  return stack;
}

export const RUN_ID = '0123456789abcdef';

/** Leaves what a finished run leaves. */
export function putFinished(stack: StackServer, runId = RUN_ID): void {
  const side = (usd: number) => ({ usd, items: {}, usage: {} });
  const cost = { prices: '', predicted: side(0.5), metered: side(0.4) };
  const jobs = { total: 4, computed: 4, resumed: 0 };
  const files = [{ key: 'mosaic.tif', bytes: 9, sha256: '', bigTiff: false, overviews: 0 }];
  stack.put(`runs/${runId}/run.json`, { runVersion: 2, runId, seconds: 12, jobs, files, cost });
}

/**
 * Leaves the result of a Map whose child failed.
 * @param folder "" or that of a redrive
 */
export function putFailedChild(stack: StackServer, name: string, error: string, message: string, folder = ''): void {
  const prefix = `executions/${name}/results/7f/${folder}`;
  const Cause = JSON.stringify({ errorType: error, errorMessage: message, trace: ['at secret.js:1:1'] });
  stack.put(`${prefix}FAILED_0.json`, [{ Status: 'FAILED', Error: error, Cause }]);
  const ResultFiles = { SUCCEEDED: [], PENDING: [], FAILED: [{ Key: `${prefix}FAILED_0.json`, Size: 1 }] };
  stack.put(`${prefix}manifest.json`, { ResultFiles });
}

/** How an execution ends whose Map failed. */
export const MAP_FAILED = { status: 'FAILED', error: 'States.ExceedToleratedFailureThreshold', cause: 'one too many' };
