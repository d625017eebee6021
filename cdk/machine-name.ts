import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** The state machine's ARNs, known before it is there: its role and a function that it is made with speak of it. */
export interface MachineName {
  readonly name: string;
  readonly arn: string;
  /** Its executions. */
  readonly executions: string;
  /** Executions of the children of the Map with a label. */
  readonly children: (label: string) => string;
}

/** The name of a stack's state machine: the stack's own. */
export function machineName(scope: Construct): MachineName {
  const stack = Stack.of(scope);
  const format = (resource: string, resourceName: string) =>
    stack.formatArn({ service: 'states', resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
  const name = stack.stackName;
  return {
    name,
    arn: format('stateMachine', name),
    executions: format('execution', `${name}:*`),
    children: (label) => format('execution', `${name}/${label}:*`),
  };
}
