import { EXECUTIONS } from '../src/cloud/cloud-keys.js';
import { onObjects, type Permission, TRACING } from './permissions.js';
import { TILES_LABEL } from './tiles-map.js';
import type { WorkflowParts } from './workflow-parts.js';

const LOG_DELIVERY: Permission = {
  actions: [
    'logs:CreateLogDelivery',
    'logs:GetLogDelivery',
    'logs:UpdateLogDelivery',
    'logs:DeleteLogDelivery',
    'logs:ListLogDeliveries',
    'logs:PutResourcePolicy',
    'logs:DescribeResourcePolicies',
    'logs:DescribeLogGroups',
  ],
  resources: ['*'],
  wildcard: 'Delivery of logs is set up for an account; CloudWatch Logs knows no resources for it.',
};
const SAMPLING: Permission = {
  actions: ['xray:GetSamplingRules', 'xray:GetSamplingTargets'],
  resources: ['*'],
  wildcard: 'X-Ray knows no resources for its sampling.',
};

/** What the state machine may do. */
export function workflowPermissions({ name, storage, encryption, functions, bus }: WorkflowParts): Permission[] {
  const { plan, processTile, reduce, reportFailure } = functions;
  const called = [...[plan, processTile, reduce].flatMap(({ normal, large }) => [normal, large]), reportFailure];
  return [
    {
      actions: ['lambda:InvokeFunction'],
      resources: called.map(({ lambda }) => `${lambda.functionArn}:*`),
      wildcard: 'Versions of the functions: a run that began before a deployment goes on with those it began with.',
    },
    // The Map reads its items, and writes its results in parts.
    onObjects(
      ['s3:GetObject', 's3:PutObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
      storage.output,
      EXECUTIONS,
    ),
    ...encryption.use(),
    { actions: ['states:StartExecution'], resources: [name.arn] },
    {
      actions: ['states:DescribeExecution', 'states:StopExecution'],
      resources: [name.executions],
      wildcard:
        "The Map's children, and executions that hold a run: this machine's own, whose names are not known beforehand.",
    },
    {
      actions: ['states:RedriveExecution'],
      resources: [name.children(TILES_LABEL)],
      wildcard: "The Map's children, whose names are not known beforehand.",
    },
    { actions: ['events:PutEvents'], resources: [bus.eventBusArn] },
    LOG_DELIVERY,
    TRACING,
    SAMPLING,
  ];
}
