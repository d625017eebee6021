import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EXECUTIONS } from '../src/cloud/cloud-keys.js';
import { allow, allowObjects, allowTracing } from './permissions.js';
import { TILES_LABEL } from './tiles-map.js';
import type { WorkflowProps } from './workflow.js';

/** Delivery of logs is set up per account; CloudWatch Logs knows no resources for these. */
const LOG_DELIVERY = [
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
];

/** @returns what the state machine may do. */
export function workflowPermissions({ name, storage, encryption, functions, bus }: WorkflowProps): PolicyStatement[] {
  const { plan, processTile, reduce, reportFailure } = functions;
  const called = [...[plan, processTile, reduce].flatMap(({ normal, large }) => [normal, large]), reportFailure];
  return [
    allow(
      ['lambda:InvokeFunction'],
      called.map(({ lambda }) => lambda.functionArn),
    ),
    // The Map reads its items, and writes its results in parts.
    allowObjects(
      ['s3:GetObject', 's3:PutObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
      storage.output,
      EXECUTIONS,
    ),
    ...encryption.use(),
    // The Map's children, and whether another execution that holds a run still runs.
    allow(['states:StartExecution'], [name.arn]),
    allow(['states:DescribeExecution', 'states:StopExecution'], [name.executions]),
    allow(['states:RedriveExecution'], [name.children(TILES_LABEL)]),
    allow(['events:PutEvents'], [bus.eventBusArn]),
    allow(LOG_DELIVERY, ['*']),
    allowTracing(),
    allow(['xray:GetSamplingRules', 'xray:GetSamplingTargets'], ['*']),
  ];
}
