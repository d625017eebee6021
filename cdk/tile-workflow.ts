import { Fail, type IChainable, JsonPath } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { CRASHES, TIMEOUTS } from '../src/cloud/error-names.js';
import type { FractileFunction } from './function.js';
import { CHILD_THROTTLE_RETRY, TRANSIENT_RETRY } from './retries.js';
import type { ScalableFunction } from './scalable-function.js';

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
        'A batch of jobs needs more memory than the larger function has. Ask for smaller tiles (tileCells) or deploy with a larger largeMemory.',
    });
    // Two states for one function, so that an execution shows why the larger one was needed.
    const [afterTimeout, afterCrash] = [
      this.#process('ProcessTileAfterTimeout', large),
      this.#process('ProcessTileAfterCrash', large),
    ];
    for (const state of [afterTimeout, afterCrash]) catchLimits(state, timedOut, outOfMemory);
    const first = this.#process('ProcessTile', normal);
    catchLimits(first, afterTimeout, afterCrash);
    this.start = first;
  }

  #process(name: string, { version }: FractileFunction): LambdaInvoke {
    const state = new LambdaInvoke(this, name, {
      lambdaFunction: version,
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
    });
    state.addRetry(CHILD_THROTTLE_RETRY).addRetry(TRANSIENT_RETRY);
    return state;
  }
}

/** Where a call goes that ran out of time, and one that ran out of memory; both with the same input. */
function catchLimits(state: LambdaInvoke, timedOut: IChainable, crashed: IChainable): void {
  state.addCatch(timedOut, { errors: [...TIMEOUTS], resultPath: JsonPath.DISCARD });
  state.addCatch(crashed, { errors: [...CRASHES], resultPath: JsonPath.DISCARD });
}
