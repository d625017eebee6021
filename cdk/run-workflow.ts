import {
  Choice,
  Condition,
  CustomState,
  type IChainable,
  JsonPath,
  Pass,
  Succeed,
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import { EventBridgePutEvents, LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { CRASHES, INPUT_ERRORS, TIMEOUTS } from '../src/cloud/error-names.js';
import { EVENT_SOURCE, MOSAIC_READY, type PlanOutcome } from '../src/cloud/workflow-data.js';
import type { FractileFunction } from './function.js';
import { OtherRun } from './other-run.js';
import { SERVICE_RETRY, THROTTLE_RETRY, TRANSIENT_RETRY } from './retries.js';
import type { ScalableFunction } from './scalable-function.js';
import { TilesMap } from './tiles-map.js';
import type { WorkflowParts } from './workflow-parts.js';

/** Of `reduce`; any other one is a plan of jobs whose results are missing. */
const OUTCOME_READY = 'ready';
const EVENT = JsonPath.objectAt('$.event');
/** The execution as the functions get it. */
const EXECUTION = {
  id: JsonPath.executionId,
  name: JsonPath.executionName,
  startedAt: JsonPath.executionStartTime,
};

/**
 * The states of a run. Errors that no state catches fail the execution by their own name, and its end is reported
 * (failures.ts).
 */
export class RunWorkflow extends Construct {
  readonly start: IChainable;
  readonly #parts: WorkflowParts;

  constructor(scope: Construct, id: string, parts: WorkflowParts) {
    super(scope, id);
    this.#parts = parts;
    const route = new Choice(this, 'Route');
    const plan = this.#plan(route);
    const { state: jobs } = new TilesMap(this, 'Map', parts.storage, parts.functions.processTile);
    const reduce = this.#reduce(jobs);
    // Written as they are where there is a null, because the CDK's own Pass drops it.
    const nothingMissing = new CustomState(this, 'NothingMissing', {
      stateJson: { Type: 'Pass', Result: null, ResultPath: '$.map' },
    });
    const outcome = (name: PlanOutcome) => Condition.stringEquals('$.plan.outcome', name);
    route
      .when(outcome('jobs'), jobs.next(reduce))
      .when(outcome('mosaic'), nothingMissing.next(reduce))
      .when(outcome('claimed'), new OtherRun(this, 'Other', parts.name, plan).start)
      .when(
        Condition.or(outcome('complete'), outcome('ignored')),
        new Succeed(this, 'Finished', { outputPath: '$.plan' }),
      );
    const start = { Type: 'Pass', Parameters: { 'event.$': '$', takeOver: null } };
    this.start = new CustomState(this, 'Start', { stateJson: start }).next(plan);
  }

  /** Plans the run. An input that is at fault is reported, and is no failure of the execution. */
  #plan(next: Choice): LambdaInvoke {
    const { plan, reportFailure } = this.#parts.functions;
    const reject = this.#call('Reject', reportFailure, '$.rejection', {
      event: EVENT,
      failure: JsonPath.objectAt('$.failure'),
      execution: EXECUTION,
    });
    reject.next(new Succeed(this, 'Rejected', { outputPath: '$.rejection' }));
    const { normal, large } = this.#scalable(
      'Plan',
      plan,
      '$.plan',
      {
        event: EVENT,
        takeOver: JsonPath.stringAt('$.takeOver'),
        execution: EXECUTION,
      },
      next,
    );
    for (const state of [normal, large]) state.addCatch(reject, { errors: [...INPUT_ERRORS], resultPath: '$.failure' });
    return normal;
  }

  /** Makes the mosaic and tells the stack's bus; goes back to `jobs` where results have turned out to be missing. */
  #reduce(jobs: IChainable): LambdaInvoke {
    const { functions, bus } = this.#parts;
    const detail = TaskInput.fromJsonPathAt('$.result');
    const ready = new EventBridgePutEvents(this, 'MosaicReady', {
      entries: [{ source: EVENT_SOURCE, detailType: MOSAIC_READY, detail, eventBus: bus }],
      resultPath: JsonPath.DISCARD,
    }).addRetry(SERVICE_RETRY);
    ready.next(new Succeed(this, 'Done', { outputPath: '$.result' }));
    const payload = {
      plan: JsonPath.objectAt('$.plan'),
      map: JsonPath.objectAt('$.map'),
      execution: EXECUTION,
      redrives: JsonPath.numberAt('$$.Execution.RedriveCount'),
    };
    const again = new Pass(this, 'TilesAgain', { inputPath: '$.result', resultPath: '$.plan' });
    again.next(jobs);
    const reduced = new Choice(this, 'Reduced')
      .when(Condition.stringEquals('$.result.outcome', OUTCOME_READY), ready)
      .otherwise(again);
    return this.#scalable('Reduce', functions.reduce, '$.result', payload, reduced).normal;
  }

  /**
   * A state that calls a function, and one that calls its larger sibling with the same payload where it ran out of
   * time or memory; both go on alike.
   */
  #scalable(name: string, { normal, large }: ScalableFunction, resultPath: string, payload: object, next: IChainable) {
    const states = {
      normal: this.#call(name, normal, resultPath, payload),
      large: this.#call(`${name}Large`, large, resultPath, payload),
    };
    for (const state of [states.normal, states.large]) state.next(next);
    states.normal.addCatch(states.large, { errors: [...TIMEOUTS, ...CRASHES], resultPath: JsonPath.DISCARD });
    return states;
  }

  #call(name: string, { version }: FractileFunction, resultPath: string, payload: object): LambdaInvoke {
    const state = new LambdaInvoke(this, name, {
      lambdaFunction: version,
      payload: TaskInput.fromObject({ ...payload }),
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
      resultPath,
    });
    state.addRetry(THROTTLE_RETRY).addRetry(TRANSIENT_RETRY);
    return state;
  }
}
