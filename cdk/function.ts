import { join } from 'node:path';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, type CfnFunction, type IVersion, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type BundleSettings, bundling } from './bundling.js';
import type { Config } from './config.js';
import { FixedRole } from './fixed-role.js';
import { type Permission, TRACING } from './permissions.js';
import { PROJECT_ROOT } from './project.js';
import { removalPolicy } from './removal.js';

/** What a function is and may do. */
export interface FunctionSettings extends BundleSettings {
  /** Name of its file in functions/, without its ending. */
  readonly entry: string;
  /** What `sam local invoke` calls it; as its entry, if not given. */
  readonly shortName?: string;
  readonly description: string;
  /** Of its logs; the service's own where there is none. */
  readonly key: IKey | undefined;
  readonly memoryMb: number;
  readonly timeout: Duration;
  /** Calls at a time, where concurrency is reserved. */
  readonly concurrency: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Beside its logs and traces. */
  readonly permissions: readonly Permission[];
  /** Where events go that it failed on, when nobody waits for its answer. */
  readonly deadLetters?: IQueue;
}

const COMMON_ENVIRONMENT = {
  POWERTOOLS_METRICS_NAMESPACE: 'Fractile',
  POWERTOOLS_LOG_LEVEL: 'INFO',
};

const ARCHITECTURES = { arm64: Architecture.ARM_64, x86_64: Architecture.X86_64 };

/** A function with its own log group, and a role that holds what is written here and nothing else. */
export class FractileFunction extends Construct {
  readonly lambda: NodejsFunction;

  constructor(scope: Construct, id: string, config: Config, settings: FunctionSettings) {
    super(scope, id);
    const { deadLetters, key } = settings;
    const logGroup = new LogGroup(this, 'Logs', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: removalPolicy(config),
      ...(key ? { encryptionKey: key } : {}),
    });
    const { role } = new FixedRole(this, 'Role', 'lambda.amazonaws.com', [
      { actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] },
      TRACING,
      ...(deadLetters ? [{ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }] : []),
      ...settings.permissions,
    ]);
    this.lambda = new NodejsFunction(this, 'Function', {
      entry: join(PROJECT_ROOT, 'functions', `${settings.entry}.ts`),
      projectRoot: PROJECT_ROOT,
      depsLockFilePath: join(PROJECT_ROOT, 'package-lock.json'),
      bundling: bundling(settings),
      description: settings.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: ARCHITECTURES[config.architecture],
      memorySize: settings.memoryMb,
      timeout: settings.timeout,
      environment: {
        ...COMMON_ENVIRONMENT,
        POWERTOOLS_SERVICE_NAME: config.stackName, // a dimension of every metric
        ...(config.endpointUrl ? { AWS_ENDPOINT_URL: config.endpointUrl } : {}),
        ...settings.environment,
      },
      role,
      logGroup,
      tracing: Tracing.ACTIVE,
      ...(config.reserveConcurrency ? { reservedConcurrentExecutions: settings.concurrency } : {}),
      ...(deadLetters ? { deadLetterQueue: deadLetters } : {}),
      // A version outlives the deployment that made it, and goes with its function; one that a failed deployment made
      // goes at once, or the next attempt at the same code would find it in its way.
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE },
    });
    // The SAM CLI takes this for the name of the function, in place of the long logical id.
    const template = this.lambda.node.defaultChild as CfnFunction;
    template.addMetadata('SamResourceId', settings.shortName ?? settings.entry);
  }

  /**
   * Code and settings of this deployment, which stay what they are under an ARN of their own: what the workflow calls.
   * Executions keep the definition that they began with, also through a redrive, and so meet the same code.
   */
  get version(): IVersion {
    return this.lambda.currentVersion as IVersion; // the CDK's types don't agree on what is optional
  }
}
