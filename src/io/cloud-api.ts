import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { DescribeExecutionCommandOutput, SFNClient } from '@aws-sdk/client-sfn';
import { AccessDeniedError, InvalidInputError, messageOf, NotFoundError, StorageError } from '../errors.js';
import type { AccessOptions } from './access.js';

/** An execution as Step Functions describes it. */
export interface ExecutionState {
  readonly arn: string;
  readonly name: string;
  readonly status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED' | 'PENDING_REDRIVE';
  readonly startedAt: Date;
  readonly stoppedAt: Date | null;
  /** JSON; null while it runs, and where it failed. */
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
}

/** The requests that starting and following a run makes of CloudFormation and Step Functions. The SDK retries them. */
export class CloudApi {
  #stacks: CloudFormationClient | null = null;
  #workflows: SFNClient | null = null;

  constructor(readonly access: Pick<AccessOptions, 'region'>) {}

  /** @returns a stack's outputs by name. @throws NotFoundError, AccessDeniedError, StorageError */
  async stackOutputs(name: string): Promise<ReadonlyMap<string, string>> {
    const { CloudFormationClient, DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation');
    this.#stacks ??= new CloudFormationClient(this.#config());
    const client = this.#stacks;
    const { Stacks = [] } = await typed(`stack ${name}`, () =>
      client.send(new DescribeStacksCommand({ StackName: name })),
    );
    const outputs = Stacks[0]?.Outputs ?? [];
    return new Map(outputs.map(({ OutputKey, OutputValue }) => [OutputKey ?? '', OutputValue ?? '']));
  }

  /** @returns the ARN of a new execution. @throws InvalidInputError, AccessDeniedError, StorageError */
  async start(stateMachineArn: string, input: string): Promise<string> {
    const { StartExecutionCommand } = await import('@aws-sdk/client-sfn');
    const client = await this.#sfn();
    const started = await typed(stateMachineArn, () =>
      client.send(new StartExecutionCommand({ stateMachineArn, input })),
    );
    return started.executionArn!;
  }

  /** @throws NotFoundError where there is no such execution, or it ended more than 90 days ago */
  async describe(executionArn: string): Promise<ExecutionState> {
    const { DescribeExecutionCommand } = await import('@aws-sdk/client-sfn');
    const client = await this.#sfn();
    return stateOf(await typed(executionArn, () => client.send(new DescribeExecutionCommand({ executionArn }))));
  }

  close(): void {
    this.#stacks?.destroy();
    this.#workflows?.destroy();
  }

  async #sfn(): Promise<SFNClient> {
    const { SFNClient } = await import('@aws-sdk/client-sfn');
    this.#workflows ??= new SFNClient(this.#config());
    return this.#workflows;
  }

  #config() {
    return this.access.region ? { region: this.access.region } : {};
  }
}

function stateOf(described: DescribeExecutionCommandOutput): ExecutionState {
  return {
    arn: described.executionArn!,
    name: described.name!,
    status: described.status!,
    startedAt: described.startDate!,
    stoppedAt: described.stopDate ?? null,
    output: described.output ?? null,
    error: described.error ?? null,
    cause: described.cause ?? null,
  };
}

/** Names under which the two services say that something isn't there, or that a request is refused. */
const ABSENT = ['ExecutionDoesNotExist', 'StateMachineDoesNotExist', 'StackNotFoundException'];
const REFUSED =
  /AccessDenied|UnrecognizedClient|ExpiredToken|InvalidClientToken|SignatureDoesNotMatch|^CredentialsProviderError$/;
const INVALID = ['InvalidArn', 'InvalidExecutionInput'];

async function typed<T>(what: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    const options = { cause: error };
    const name = error instanceof Error ? error.name : '';
    const said = messageOf(error);
    if (ABSENT.includes(name) || (name === 'ValidationError' && /does not exist/.test(said)))
      throw new NotFoundError(`${what}: not found (${said}); check the name, the region and the account`, options);
    if (REFUSED.test(name))
      throw new AccessDeniedError(`${what}: access denied (${name}: ${said}); check credentials and policies`, options);
    if (INVALID.includes(name)) throw new InvalidInputError(`${what}: ${said}`, options);
    throw new StorageError(`${what}: ${name}: ${said}; try again`, options);
  }
}
