import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { DescribeExecutionCommandOutput, SFNClient } from '@aws-sdk/client-sfn';
import type { AccessOptions } from './access.js';
import { cloudError } from './cloud-errors.js';
import { clientConfig } from './s3-config.js';

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

  /**
   * Makes the clients when they are first needed.
   * @param signal ends requests that are under way with an InterruptedError
   */
  constructor(
    readonly access: AccessOptions,
    readonly signal: AbortSignal,
  ) {}

  /**
   * A stack's outputs by name.
   * @throws NotFoundError, AccessDeniedError, InvalidInputError, StorageError
   */
  async stackOutputs(name: string): Promise<ReadonlyMap<string, string>> {
    const { CloudFormationClient, DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation');
    this.#stacks ??= new CloudFormationClient(this.#config());
    const client = this.#stacks;
    const { Stacks = [] } = await typed(`stack ${name}`, () =>
      client.send(new DescribeStacksCommand({ StackName: name }), this.#options()),
    );
    const outputs = Stacks[0]?.Outputs ?? [];
    return new Map(outputs.map(({ OutputKey, OutputValue }) => [OutputKey ?? '', OutputValue ?? '']));
  }

  /**
   * Starts an execution. An attempt whose answer was lost is found by its name, so there is one however often it is
   * tried.
   * @param name given to no other execution.
   * @throws NotFoundError, AccessDeniedError, InvalidInputError, StorageError
   */
  async start(stateMachineArn: string, name: string, input: string): Promise<void> {
    const { ExecutionAlreadyExists, StartExecutionCommand } = await import('@aws-sdk/client-sfn');
    const client = await this.#sfn();
    const command = new StartExecutionCommand({ stateMachineArn, name, input });
    await typed(stateMachineArn, async () => {
      try {
        await client.send(command, this.#options());
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
    });
  }

  /**
   * How an execution stands.
   * @throws NotFoundError where there is no such execution, or it ended more than 90 days ago, AccessDeniedError,
   * InvalidInputError, StorageError
   */
  async describe(executionArn: string): Promise<ExecutionState> {
    const { DescribeExecutionCommand } = await import('@aws-sdk/client-sfn');
    const client = await this.#sfn();
    const command = new DescribeExecutionCommand({ executionArn });
    return stateOf(await typed(executionArn, () => client.send(command, this.#options())));
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
    const { region } = this.access;
    return { requestHandler: clientConfig(this.access).requestHandler!, ...(region ? { region } : {}) };
  }

  #options() {
    return { abortSignal: this.signal };
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

async function typed<T>(what: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw cloudError(error, what);
  }
}
