import { Aws, Duration, Fn } from 'aws-cdk-lib';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Config } from './config.js';
import type { Encryption } from './encryption.js';
import { FixedRole } from './fixed-role.js';
import type { Functions } from './functions.js';
import type { MachineName } from './machine-name.js';
import { removalPolicy } from './removal.js';
import { RunWorkflow } from './run-workflow.js';
import type { Storage } from './storage.js';
import { workflowPermissions } from './workflow-permissions.js';

export interface WorkflowProps {
  readonly config: Config;
  readonly name: MachineName;
  readonly storage: Storage;
  readonly encryption: Encryption;
  readonly functions: Functions;
  readonly bus: IEventBus;
}

/** The state machine that carries a run from an upload to its mosaic. */
export class Workflow extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, props: WorkflowProps) {
    super(scope, id);
    // Names of this kind share one permission, whose size is limited; the stack's id makes it new for a stack made anew.
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/vendedlogs/states/${props.name.name}-${Fn.select(2, Fn.split('/', Aws.STACK_ID))}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: removalPolicy(props.config),
    });
    const { role } = new FixedRole(this, 'Role', 'states.amazonaws.com', workflowPermissions(props));
    const { start } = new RunWorkflow(this, 'Run', props);
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: props.name.name,
      definitionBody: DefinitionBody.fromChainable(start),
      timeout: Duration.hours(24),
      role,
      tracingEnabled: true,
      logs: { destination: logGroup, level: LogLevel.ALL, includeExecutionData: false },
    });
  }
}
