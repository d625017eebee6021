import {
  Choice,
  Condition,
  type IChainable,
  type INextable,
  JsonPath,
  Pass,
  type State,
  Succeed,
} from 'aws-cdk-lib/aws-stepfunctions';
import { CallAwsService } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import type { MachineName } from './machine-name.js';
import { SERVICE_RETRY } from './retries.js';

/** AWS's name for an execution that it has forgotten, or that never was. */
const GONE = 'Sfn.ExecutionDoesNotExistException';

/** Another execution holds the run: leave it to it while it runs, else take the run over by planning again. */
export class OtherRun extends Construct {
  readonly start: IChainable;

  constructor(scope: Construct, id: string, name: MachineName, plan: State & INextable) {
    super(scope, id);
    const takeOver = new Pass(this, 'TakeOver', {
      parameters: { event: JsonPath.objectAt('$.event'), takeOver: JsonPath.stringAt('$.plan.claimedBy') },
    });
    takeOver.next(plan);
    const describe = new CallAwsService(this, 'OtherRun', {
      service: 'sfn',
      action: 'describeExecution',
      parameters: { ExecutionArn: JsonPath.stringAt('$.plan.claimedBy') },
      iamResources: [name.executions],
      resultSelector: { status: JsonPath.stringAt('$.Status') },
      resultPath: '$.other',
    })
      .addRetry({ errors: [GONE], maxAttempts: 0 })
      .addRetry(SERVICE_RETRY)
      .addCatch(takeOver, { errors: [GONE], resultPath: JsonPath.DISCARD });
    const status = (value: string) => Condition.stringEquals('$.other.status', value);
    this.start = describe.next(
      new Choice(this, 'IsOtherRunning')
        .when(
          Condition.or(status('RUNNING'), status('PENDING_REDRIVE')),
          new Succeed(this, 'Duplicate', { outputPath: '$.plan' }),
        )
        .otherwise(takeOver),
    );
  }
}
