import { Aws, Duration, Fn } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { FixedRole } from './fixed-role.js';
import { removalPolicy } from './removal.js';
import { RunWorkflow } from './run-workflow.js';
import type { WorkflowParts } from './workflow-parts.js';
import { workflowPermissions } from './workflow-permissions.js';

/** The state machine that carries a run from an upload to its mosaic. */
export class Workflow extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, parts: WorkflowParts) {
    super(scope, id);
    // Names of this kind share one permission, whose size is limited; the stack's id makes it new for a stack made
    // anew.
    const { key } = parts.encryption;
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/vendedlogs/states/${parts.name.name}-${Fn.select(2, Fn.split('/', Aws.STACK_ID))}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: removalPolicy(parts.config),
      ...(key ? { encryptionKey: key } : {}),
    });
    const { role } = new FixedRole(this, 'Role', 'states.amazonaws.com', workflowPermissions(parts));
    const { start } = new RunWorkflow(this, 'Run', parts);
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: parts.name.name,
      definitionBody: DefinitionBody.fromChainable(start),
      timeout: Duration.hours(24),
      role,
      tracingEnabled: true,
      logs: { destination: logGroup, level: LogLevel.ALL, includeExecutionData: false },
    });
    // What the CDK would permit for the Map; it is in the role already.
    this.machine.node.tryRemoveChild('DistributedMapPolicy');
  }
}
