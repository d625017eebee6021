import { Duration } from 'aws-cdk-lib';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { EXECUTIONS, INCOMING, REJECTED, RUNS, SOURCES, WORK } from '../src/cloud/cloud-keys.js';
import { LARGE_TILE_SECONDS, STAGE_SECONDS, TILE_SECONDS } from '../src/cloud/limits.js';
import type { Config } from './config.js';
import type { Encryption } from './encryption.js';
import { FractileFunction } from './function.js';
import type { MachineName } from './machine-name.js';
import { onList, onObjects } from './permissions.js';
import { ScalableFunction } from './scalable-function.js';
import type { Storage } from './storage.js';

/** Runs that are planned at a time. */
export const PLAN_CONCURRENCY = 10;

const GET = ['s3:GetObject'];
const GET_PUT = ['s3:GetObject', 's3:PutObject'];

/** What the functions work with. */
interface Surroundings {
  readonly config: Config;
  readonly storage: Storage;
  readonly encryption: Encryption;
  readonly bus: IEventBus;
  /** Status changes that could not be reported. */
  readonly unreported: IQueue;
  readonly name: MachineName;
}

/** All functions, each with the permissions that it needs by bucket and prefix. Nothing may write below `incoming/`. */
export class Functions extends Construct {
  readonly plan: ScalableFunction;
  readonly processTile: ScalableFunction;
  readonly reduce: ScalableFunction;
  readonly reportFailure: FractileFunction;
  readonly oldestRun: FractileFunction;

  constructor(scope: Construct, id: string, { config, storage, encryption, bus, unreported, name }: Surroundings) {
    super(scope, id);
    const { input, output, sources } = storage;
    const { key } = encryption;
    const readSources = [
      onObjects(GET, input, INCOMING, SOURCES),
      ...sources.map((bucket) => onObjects(GET, bucket, '')),
      onList(input, ...sources),
    ];
    const environment = { FRACTILE_OUTPUT: `s3://${output.bucketName}` };

    this.plan = new ScalableFunction(
      this,
      'Plan',
      config,
      {
        key,
        entry: 'plan',
        description: 'Makes the plan of a run and the list of its missing jobs',
        decodes: true,
        environment: {
          ...environment,
          FRACTILE_DEFAULT_SPEC: JSON.stringify(config.defaultSpec),
          FRACTILE_LIMITS: JSON.stringify(config.limits),
          FRACTILE_HTTP_RATE: String(config.httpRate),
          FRACTILE_MAX_CONCURRENCY: String(config.maxConcurrency),
        },
        permissions: [
          ...readSources,
          onObjects(GET_PUT, output, RUNS, EXECUTIONS),
          onObjects(GET, output, WORK),
          onList(output),
          ...encryption.use(),
        ],
      },
      {
        normal: { timeout: Duration.seconds(STAGE_SECONDS), concurrency: PLAN_CONCURRENCY },
        large: { timeout: Duration.seconds(STAGE_SECONDS), concurrency: 2 },
      },
    );

    this.processTile = new ScalableFunction(
      this,
      'ProcessTile',
      config,
      {
        key,
        entry: 'process-tile',
        description: 'Computes a batch of jobs',
        decodes: true,
        environment,
        permissions: [
          ...readSources,
          onObjects(GET, output, RUNS),
          onObjects(GET_PUT, output, WORK),
          onList(output),
          ...encryption.use(),
        ],
      },
      {
        normal: { timeout: Duration.seconds(TILE_SECONDS), concurrency: config.maxConcurrency },
        large: { timeout: Duration.seconds(LARGE_TILE_SECONDS), concurrency: Math.ceil(config.maxConcurrency / 4) },
      },
    );

    this.reduce = new ScalableFunction(
      this,
      'Reduce',
      config,
      {
        key,
        entry: 'reduce',
        description: "Stitches the results of a run's jobs to its mosaic",
        joins: true,
        environment,
        permissions: [
          onObjects([...GET_PUT, 's3:DeleteObject'], output, WORK),
          onObjects([...GET_PUT, 's3:AbortMultipartUpload'], output, RUNS),
          onObjects(GET_PUT, output, EXECUTIONS),
          onList(output),
          ...encryption.use(),
        ],
      },
      {
        normal: { timeout: Duration.seconds(STAGE_SECONDS), concurrency: 10 },
        large: { timeout: Duration.seconds(STAGE_SECONDS), concurrency: 4 },
      },
    );

    this.reportFailure = new FractileFunction(this, 'ReportFailure', config, {
      key,
      entry: 'report-failure',
      description: 'Says why a run failed or an upload was rejected',
      memoryMb: 1024,
      timeout: Duration.minutes(1),
      concurrency: 5,
      environment: { ...environment, FRACTILE_EVENT_BUS: bus.eventBusName },
      deadLetters: unreported,
      permissions: [
        onObjects(GET_PUT, output, EXECUTIONS),
        onObjects(['s3:PutObject'], output, REJECTED),
        onList(output),
        { actions: ['events:PutEvents'], resources: [bus.eventBusArn] },
        {
          actions: ['states:DescribeExecution'],
          resources: [name.executions],
          wildcard: 'Executions of this machine, whose names are not known beforehand.',
        },
        ...encryption.use(),
      ],
    });

    this.oldestRun = new FractileFunction(this, 'OldestRun', config, {
      key,
      entry: 'oldest-run',
      description: 'Measures the age of the oldest run that is not finished',
      memoryMb: 256,
      timeout: Duration.minutes(1),
      concurrency: 1,
      environment: { FRACTILE_STATE_MACHINE: name.arn },
      permissions: [{ actions: ['states:ListExecutions'], resources: [name.arn] }],
    });
  }
}
