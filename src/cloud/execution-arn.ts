import { InvalidInputError } from '../errors.js';

/** The ARN of an execution of a state machine. */
export function executionArn(stateMachineArn: string, name: string): string {
  return `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
}

/**
 * The name of an execution.
 * @param arn of the execution
 */
export function executionName(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}

/** Whether an execution is one of a state machine, and none of its children. */
export function isExecutionOf(stateMachineArn: string, arn: string): boolean {
  return arn === executionArn(stateMachineArn, executionName(arn));
}

/**
 * The ARN of an execution.
 * @param execution its name or ARN.
 * @throws InvalidInputError for an ARN of anything else
 */
export function toExecutionArn(stateMachineArn: string, execution: string): string {
  if (!execution.startsWith('arn:')) return executionArn(stateMachineArn, execution);
  if (isExecutionOf(stateMachineArn, execution)) return execution;
  throw new InvalidInputError(
    `${execution}: no execution of ${stateMachineArn}; name one of its executions, or another stack by --stack`,
  );
}
