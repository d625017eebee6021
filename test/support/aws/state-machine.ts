import { randomUUID } from 'node:crypto';
import { type Json, STATE_DATA_BYTES } from './asl.js';
import { Execution, type ExecutionOptions } from './execution.js';
import { machineArn } from './names.js';
import { SfnError } from './sfn-error.js';

/** StartExecution's rule: none of these characters, control characters and lone surrogates among them. */
const VALID_NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\p{Cs}]{1,80}$/u;

/** A deployed Standard state machine and its executions. */
export class EmulatedMachine {
  readonly arn: string;
  readonly executions: Execution[] = [];

  constructor(
    /** May be changed while the machine stands; executions keep what they began with. */
    public options: ExecutionOptions,
  ) {
    this.arn = machineArn(options.machine);
  }

  /**
   * Starts an execution; with the name and input of one that runs, gives that one.
   * @throws SfnError
   * @param input JSON
   */
  start(input: string, name: string = randomUUID()): Execution {
    if (!VALID_NAME.test(name)) {
      throw new SfnError('InvalidName', `Invalid Name: '${name}'`);
    }
    if (Buffer.byteLength(input) > STATE_DATA_BYTES) {
      throw new SfnError('InvalidExecutionInput', `The input has more than ${STATE_DATA_BYTES} bytes`);
    }
    const parsed = parse(input);
    const known = this.executions.find((one) => one.name === name);
    if (known) {
      if (known.status === 'RUNNING' && JSON.stringify(known.input) === JSON.stringify(parsed)) return known;
      throw new SfnError('ExecutionAlreadyExists', `Execution Already Exists: '${known.arn}'`);
    }
    const execution = new Execution(name, parsed, this.options);
    this.executions.push(execution);
    execution.start();
    return execution;
  }

  /** @throws SfnError ExecutionDoesNotExist */
  execution(arn: string): Execution {
    const execution = this.executions.find((one) => one.arn === arn);
    if (!execution) throw new SfnError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return execution;
  }

  /** Resolves when no execution is running. */
  async idle(): Promise<void> {
    for (;;) {
      const running = this.executions.filter(({ status }) => status === 'RUNNING');
      if (running.length === 0) return;
      await Promise.all(running.map((execution) => execution.ended()));
    }
  }
}

function parse(input: string): Json {
  try {
    return JSON.parse(input) as Json;
  } catch {
    throw new SfnError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${input}'`);
  }
}
