import { Choice, Condition, Fail, type IChainable, JsonPath, TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { CRASHES, TIMED_OUT, TIMEOUTS } from '../src/cloud/error-names.js';
import type { FractileFunction } from './function.js';
import { CHILD_THROTTLE_RETRY, TRANSIENT_RETRY } from './retries.js';
import type { ScalableFunction } from './scalable-function.js';

/** Where a child keeps why its process ended. */
const FAILURE = '$.failure';

/** What one child of the Map does with its batch of jobs: a try, and another one in the larger function. */
export class TileWorkflow extends Construct {
  readonly start: IChainable;

  constructor(scope: Construct, id: string, { normal, large }: ScalableFunction) {
    super(scope, id);
    const timedOut = new Fail(this, 'TileTimedOut', {
      error: 'TileTimedOut',
      cause: 'A batch of jobs takes longer than the larger function may run. Ask for smaller tiles (tileCells).',
    });
    const outOfMemory = new Fail(this, 'TileOutOfMemory', {
      error: 'TileOutOfMemory',
      cause:
        'The process of a batch of jobs ended in the larger function, too, mostly because it needs more memory than that has. Ask for smaller tiles (tileCells) or deploy with a larger largeMemory.',
    });
    // Two states for one function, so that an execution shows why the larger one was needed.
    const [afterTimeout, afterCrash] = [
      this.#process('ProcessTileAfterTimeout', large),
      this.#process('ProcessTileAfterCrash', large),
    ];
    const whyLarge = this.#whichOf('WhyLargeEnded', timedOut, outOfMemory);
    for (const state of [afterTimeout, afterCrash]) catchLimits(state, timedOut, whyLarge);
    const first = this.#process('ProcessTile', normal);
    catchLimits(first, afterTimeout, this.#whichOf('WhyEnded', afterTimeout, afterCrash));
    this.start = first;
  }

  #process(name: string, { version }: FractileFunction): LambdaInvoke {
    const state = new LambdaInvoke(this, name, {
      lambdaFunction: version,
      // The batch alone: what an attempt before has failed of may be beside it.
      payload: TaskInput.fromObject({ run: JsonPath.stringAt('$.run'), jobs: JsonPath.objectAt('$.jobs') }),
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
    });
    state.addRetry(CHILD_THROTTLE_RETRY).addRetry(TRANSIENT_RETRY);
    return state;
  }

  /** Tells a time-out from other ends of a process by the cause, where Lambda gave both one name. */
  #whichOf(name: string, timedOut: IChainable, crashed: IChainable): Choice {
    const cause = `${FAILURE}.Cause`;
    const saysSo = Condition.and(Condition.isPresent(cause), Condition.stringMatches(cause, `*${TIMED_OUT}*`));
    return new Choice(this, name).when(saysSo, timedOut).otherwise(crashed);
  }
}

/** Where a call goes that ran out of time, and one whose process ended; both with the same batch. */
function catchLimits(state: LambdaInvoke, timedOut: IChainable, crashed: IChainable): void {
  state.addCatch(timedOut, { errors: [...TIMEOUTS], resultPath: JsonPath.DISCARD });
  state.addCatch(crashed, { errors: [...CRASHES], resultPath: FAILURE });
}
