import {
  DistributedMap,
  JsonPath,
  OutputType,
  ResultWriterV2,
  S3JsonItemReader,
  StateMachineType,
  Transformation,
  WriterConfig,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { ScalableFunction } from './scalable-function.js';
import type { Storage } from './storage.js';
import { TileWorkflow } from './tile-workflow.js';

/** Part of the names of the Map's children. */
export const TILES_LABEL = 'Tiles';

/**
 * One child for each batch of jobs in the list that `plan` wrote; its results go to S3. No failure is tolerated,
 * which is what AWS takes the absence of a limit for. It catches nothing: a state that caught an error can't be
 * redriven.
 */
export class TilesMap extends Construct {
  readonly state: DistributedMap;

  constructor(scope: Construct, id: string, storage: Storage, processTile: ScalableFunction) {
    super(scope, id);
    this.state = new DistributedMap(this, 'Tiles', {
      label: TILES_LABEL,
      mapExecutionType: StateMachineType.EXPRESS,
      itemReader: new S3JsonItemReader({
        bucketNamePath: JsonPath.stringAt('$.plan.batches.bucket'),
        key: JsonPath.stringAt('$.plan.batches.key'),
      }),
      itemSelector: { run: JsonPath.stringAt('$.plan.run'), jobs: JsonPath.objectAt('$$.Map.Item.Value') },
      maxConcurrencyPath: '$.plan.concurrency',
      resultWriterV2: new ResultWriterV2({
        bucket: storage.output,
        prefix: JsonPath.stringAt('$.plan.results'),
        writerConfig: new WriterConfig({ transformation: Transformation.NONE, outputType: OutputType.JSON }),
      }),
      resultPath: '$.map',
    });
    this.state.itemProcessor(new TileWorkflow(this, 'Child', processTile).start);
  }
}
