import { describe, expect, it } from 'vitest';
import { deploy } from './synth.js';

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: string | string[];
  readonly Principal?: { readonly Service?: string };
  readonly Condition?: unknown;
}

const STACK = { inputBucket: 'in-bucket', outputBucket: 'out-bucket', sourceBuckets: 'src-bucket' };
const EXECUTION = 'arn:aws:states:us-east-1:123456789012:execution:Fractile';
const MACHINE = 'arn:aws:states:us-east-1:123456789012:stateMachine:Fractile';
/** Of which every function has one, the log group of its own. */
const LOGS = ['logs:CreateLogStream (own logs)', 'logs:PutLogEvents (own logs)'];
/** X-Ray and the delivery of logs know no resources. */
const TRACING = ['xray:PutTelemetryRecords *', 'xray:PutTraceSegments *'];
const READ_SOURCES = [
  's3:GetObject arn:aws:s3:::in-bucket/incoming/*',
  's3:GetObject arn:aws:s3:::in-bucket/sources/*',
  's3:GetObject arn:aws:s3:::src-bucket/*',
  's3:ListBucket arn:aws:s3:::in-bucket',
  's3:ListBucket arn:aws:s3:::src-bucket',
];
const LIST_OUTPUT = 's3:ListBucket arn:aws:s3:::out-bucket';
const output = (prefix: string, ...actions: string[]) =>
  actions.map((action) => `s3:${action} arn:aws:s3:::out-bucket/${prefix}/*`);

const PLAN = [
  ...LOGS,
  ...TRACING,
  ...READ_SOURCES,
  ...output('runs', 'GetObject', 'PutObject'),
  ...output('executions', 'GetObject', 'PutObject'),
  ...output('work', 'GetObject'),
  LIST_OUTPUT,
];
const PROCESS_TILE = [
  ...LOGS,
  ...TRACING,
  ...READ_SOURCES,
  ...output('runs', 'GetObject'),
  ...output('work', 'GetObject', 'PutObject'),
  LIST_OUTPUT,
];
const REDUCE = [
  ...LOGS,
  ...TRACING,
  ...output('work', 'GetObject', 'PutObject', 'DeleteObject'),
  ...output('runs', 'GetObject', 'PutObject', 'AbortMultipartUpload'),
  ...output('executions', 'GetObject', 'PutObject'),
  LIST_OUTPUT,
];
/** Everything that a role may do: action and resource. */
const ALLOWED: Readonly<Record<string, { readonly service: string; readonly may: readonly string[] }>> = {
  FunctionsPlanNormal: { service: 'lambda', may: PLAN },
  FunctionsPlanLarge: { service: 'lambda', may: PLAN },
  FunctionsProcessTileNormal: { service: 'lambda', may: PROCESS_TILE },
  FunctionsProcessTileLarge: { service: 'lambda', may: PROCESS_TILE },
  FunctionsReduceNormal: { service: 'lambda', may: REDUCE },
  FunctionsReduceLarge: { service: 'lambda', may: REDUCE },
  FunctionsReportFailure: {
    service: 'lambda',
    may: [
      ...LOGS,
      ...TRACING,
      ...output('executions', 'GetObject', 'PutObject'),
      ...output('rejected', 'PutObject'),
      LIST_OUTPUT,
      'events:PutEvents (bus)',
      'sqs:SendMessage (lost reports)',
      `states:DescribeExecution ${EXECUTION}:*`,
    ],
  },
  FunctionsOldestRun: { service: 'lambda', may: [...LOGS, ...TRACING, `states:ListExecutions ${MACHINE}`] },
  Workflow: {
    service: 'states',
    may: [
      ...['PlanNormal', 'PlanLarge', 'ProcessTileNormal', 'ProcessTileLarge', 'ReduceNormal', 'ReduceLarge'].map(
        (name) => `lambda:InvokeFunction (versions of ${name})`,
      ),
      'lambda:InvokeFunction (versions of ReportFailure)',
      ...output('executions', 'GetObject', 'PutObject', 'AbortMultipartUpload', 'ListMultipartUploadParts'),
      `states:StartExecution ${MACHINE}`,
      `states:DescribeExecution ${EXECUTION}:*`,
      `states:StopExecution ${EXECUTION}:*`,
      `states:RedriveExecution ${EXECUTION}/Tiles:*`,
      'events:PutEvents (bus)',
      ...TRACING,
      'xray:GetSamplingRules *',
      'xray:GetSamplingTargets *',
      ...['CreateLogDelivery', 'GetLogDelivery', 'UpdateLogDelivery', 'DeleteLogDelivery', 'ListLogDeliveries'].map(
        (action) => `logs:${action} *`,
      ),
      ...['PutResourcePolicy', 'DescribeResourcePolicies', 'DescribeLogGroups'].map((action) => `logs:${action} *`),
    ],
  },
  Trigger: { service: 'events', may: [`states:StartExecution ${MACHINE}`] },
};

const ALARMS = { StringEquals: { 'aws:SourceAccount': '123456789012' } };

const stack = deploy(STACK);
const roles = stack.resources('AWS::IAM::Role').map(({ id, properties }) => ({
  name: id.replace(/Role[0-9A-F]{8}$/, ''),
  properties: properties as unknown as {
    AssumeRolePolicyDocument: { Statement: { Principal: unknown }[] };
    Policies: { PolicyDocument: { Statement: Statement[] } }[];
    ManagedPolicyArns?: unknown;
  },
}));

/** A resource in the words of the table. */
function inWords(role: string, arn: string): string {
  const lambda = /:function:functions(\w+?)function[0-9a-f]{8}:\*$/.exec(arn)?.[1];
  if (lambda)
    return `(versions of ${Object.keys(ALLOWED)
      .find((name) => name.toLowerCase() === `functions${lambda}`)
      ?.slice(9)})`;
  if (/:log-group:/.test(arn)) return arn.includes(`:${role.toLowerCase()}logs`) ? '(own logs)' : arn;
  if (/:event-bus\/FractileEventsBus/.test(arn)) return '(bus)';
  if (/:lostreportsqueue/.test(arn)) return '(lost reports)';
  return arn;
}

/** The construct that has a rule: EventBridge's names of rules begin with it. */
const ruleOf = (name: string) =>
  ['Trigger', 'Events', 'Failures'].find((id) => name.toLowerCase().includes(id.toLowerCase()));

const statementsOf = (role: (typeof roles)[number]) =>
  role.properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

describe('permissions', () => {
  it('are those of the table, and no others', () => {
    const found = Object.fromEntries(
      roles.map((role) => [
        role.name,
        statementsOf(role)
          .flatMap(({ Action, Resource }) =>
            [Action].flat().flatMap((action) => [Resource].flat().map((arn) => `${action} ${inWords(role.name, arn)}`)),
          )
          .sort(),
      ]),
    );
    expect(found).toEqual(
      Object.fromEntries(Object.entries(ALLOWED).map(([name, { may }]) => [name, [...may].sort()])),
    );
  });

  it('stand in the roles themselves, which one service each may take', () => {
    expect(stack.resources('AWS::IAM::Policy')).toEqual([]);
    for (const { name, properties } of roles) {
      expect(properties.ManagedPolicyArns, name).toBeUndefined();
      expect(properties.AssumeRolePolicyDocument.Statement.map(({ Principal }) => Principal)).toEqual([
        { Service: `${ALLOWED[name]!.service}.amazonaws.com` },
      ]);
    }
  });

  it('hold no wildcard in an action, and nobody may write below incoming/', () => {
    for (const role of roles) {
      for (const { Effect, Action, Resource } of statementsOf(role)) {
        expect(Effect).toBe('Allow');
        for (const action of [Action].flat()) {
          expect(action).not.toContain('*');
          if (/^s3:(Put|Delete|Abort)/.test(action))
            expect([Resource].flat().join()).not.toMatch(/in-bucket|src-bucket/);
        }
      }
    }
  });

  it('of others on queues and topic are these, and speak TLS only', () => {
    const deployed = deploy();
    const policies = ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'].flatMap((type) =>
      deployed.resources(type).map(({ id, properties }) => ({
        id: id.replace(/(Queue)?Policy[0-9A-F]{8}$/, ''),
        statements: (properties.PolicyDocument as unknown as { Statement: Statement[] }).Statement,
      })),
    );
    const allowed = policies.flatMap(({ id, statements }) =>
      statements
        .filter(({ Effect }) => Effect === 'Allow')
        .map(({ Action, Principal, Condition }) => {
          const rule = /"arn:aws:events:[^"]*\brule\/([^"]*)"/.exec(JSON.stringify(Condition) ?? '')?.[1];
          return [id, Principal?.Service, Action, rule === undefined ? Condition : ruleOf(rule)];
        }),
    );
    expect(allowed).toEqual([
      ['LostUploads', 'events.amazonaws.com', 'sqs:SendMessage', 'Trigger'],
      ['LostReports', 'events.amazonaws.com', 'sqs:SendMessage', 'Events'],
      ['LostReports', 'events.amazonaws.com', 'sqs:SendMessage', 'Failures'],
      ['EventsTopicsPage', 'cloudwatch.amazonaws.com', 'sns:Publish', ALARMS],
      // Without a condition, which topics can't have for EventBridge.
      ['EventsTopicsNotice', 'events.amazonaws.com', 'sns:Publish', undefined],
      ['EventsTopicsNotice', 'cloudwatch.amazonaws.com', 'sns:Publish', ALARMS],
    ]);
    for (const { statements } of policies)
      expect(statements.filter(({ Effect }) => Effect === 'Deny').map(({ Condition }) => Condition)).toEqual([
        { Bool: { 'aws:SecureTransport': 'false' } },
      ]);
  });
});
