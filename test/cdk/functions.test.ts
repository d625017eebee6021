import { describe, expect, it } from 'vitest';
import { deploy, synth } from './synth.js';

const stack = deploy();
const shortId = (id: string) => id.replace(/^Functions(.*)Function[0-9A-F]{8}$/, '$1');
const functions = (deployed = stack) =>
  Object.fromEntries(
    deployed.resources('AWS::Lambda::Function').map(({ id, properties }) => [shortId(id), properties]),
  );

describe('the functions', () => {
  it('have these sizes', () => {
    const sizes = Object.entries(functions()).map(([name, { MemorySize, Timeout, ReservedConcurrentExecutions }]) => [
      name,
      { MemorySize, Timeout, ReservedConcurrentExecutions },
    ]);
    expect(Object.fromEntries(sizes)).toEqual({
      PlanNormal: { MemorySize: 1769, Timeout: 900, ReservedConcurrentExecutions: 10 },
      PlanLarge: { MemorySize: 5307, Timeout: 900, ReservedConcurrentExecutions: 2 },
      ProcessTileNormal: { MemorySize: 1769, Timeout: 60, ReservedConcurrentExecutions: 100 },
      ProcessTileLarge: { MemorySize: 5307, Timeout: 180, ReservedConcurrentExecutions: 25 },
      ReduceNormal: { MemorySize: 1769, Timeout: 900, ReservedConcurrentExecutions: 10 },
      ReduceLarge: { MemorySize: 5307, Timeout: 900, ReservedConcurrentExecutions: 4 },
      ReportFailure: { MemorySize: 1024, Timeout: 60, ReservedConcurrentExecutions: 5 },
      OldestRun: { MemorySize: 256, Timeout: 60, ReservedConcurrentExecutions: 1 },
    });
  });

  it('run on arm64 and the newest Node, with traces, a role and logs of their own', () => {
    const all = Object.values(functions());
    for (const properties of all)
      expect(properties).toMatchObject({
        Architectures: ['arm64'],
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
      });
    expect(new Set(all.map(({ Role }) => Role)).size).toBe(all.length);
    expect(new Set(all.map(({ LoggingConfig }) => (LoggingConfig as { LogGroup: string }).LogGroup)).size).toBe(
      all.length,
    );
    const logs = stack.resources('AWS::Logs::LogGroup');
    expect(logs).toHaveLength(all.length + 1);
    for (const { properties } of logs) expect(properties.RetentionInDays).toBe(90);
  });

  it('run on x86_64 where that is asked for', () => {
    for (const properties of Object.values(functions(deploy({ architecture: 'x86_64' }))))
      expect(properties).toMatchObject({ Architectures: ['x86_64'] });
  });

  it('have short names for the SAM CLI', () => {
    const named = Object.entries(synth().findResources('AWS::Lambda::Function')).map(([id, { Metadata }]) => [
      shortId(id),
      (Metadata as { SamResourceId: string }).SamResourceId,
    ]);
    expect(Object.fromEntries(named)).toEqual({
      PlanNormal: 'plan',
      PlanLarge: 'plan-large',
      ProcessTileNormal: 'process-tile',
      ProcessTileLarge: 'process-tile-large',
      ReduceNormal: 'reduce',
      ReduceLarge: 'reduce-large',
      ReportFailure: 'report-failure',
      OldestRun: 'oldest-run',
    });
  });

  it('are told what they need, and nothing else', () => {
    const common = {
      POWERTOOLS_SERVICE_NAME: 'Fractile',
      POWERTOOLS_METRICS_NAMESPACE: 'Fractile',
      POWERTOOLS_LOG_LEVEL: 'INFO',
    };
    const output = { ...common, FRACTILE_OUTPUT: `s3://${stack.output('OutputBucket')}` };
    const plan = {
      ...output,
      FRACTILE_DEFAULT_SPEC: '{}',
      FRACTILE_MAX_CONCURRENCY: '100',
      FRACTILE_HTTP_RATE: '20',
      FRACTILE_LIMITS: '{"usd":20}',
    };
    const environments = Object.entries(functions()).map(([name, { Environment }]) => [
      name,
      (Environment as { Variables: unknown }).Variables,
    ]);
    expect(Object.fromEntries(environments)).toEqual({
      PlanNormal: plan,
      PlanLarge: plan,
      ProcessTileNormal: output,
      ProcessTileLarge: output,
      ReduceNormal: output,
      ReduceLarge: output,
      ReportFailure: { ...output, FRACTILE_EVENT_BUS: stack.output('EventBusName') },
      OldestRun: { ...common, FRACTILE_STATE_MACHINE: stack.output('StateMachineArn') },
    });
  });

  it('of a second stack, or of one outside AWS, keep to themselves', () => {
    const second = deploy({ stackName: 'Fractile-2', endpointUrl: 'http://host.docker.internal:4566' });
    const told = { POWERTOOLS_SERVICE_NAME: 'Fractile-2', AWS_ENDPOINT_URL: 'http://host.docker.internal:4566' };
    for (const properties of Object.values(functions(second)))
      expect(properties).toMatchObject({ Environment: { Variables: told } });
    const alarms = JSON.stringify(second.resources('AWS::CloudWatch::Alarm'));
    expect(alarms).toContain('{"Name":"service","Value":"Fractile-2"}');
    expect(second.output('StateMachineArn')).toMatch(/:stateMachine:Fractile-2$/);
  });

  it('are called by the workflow in versions, which outlive deployments but not a failed one', () => {
    const called = JSON.stringify(stack.definition()).match(/arn:aws:lambda:[^"]+/g)!;
    expect(called).toHaveLength(8);
    for (const arn of called) expect(arn).toMatch(/:function:\w+:1$/);
    const versions = Object.values(stack.template.Resources).filter(({ Type }) => Type === 'AWS::Lambda::Version');
    expect(versions).toHaveLength(7);
    // CloudFormation: "RetainExceptOnCreate" removes what an update made that is rolled back.
    for (const version of versions)
      expect(version).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  });

  it('get a version of another name where their settings are others, and the same where nothing changed', () => {
    const ids = (deployed: typeof stack) => deployed.resources('AWS::Lambda::Version').map(({ id }) => id);
    expect(ids(deploy())).toEqual(ids(stack));
    const changed = ids(deploy({ largeMemory: 4096 })).filter((id) => !ids(stack).includes(id));
    expect(changed.map((id) => id.replace(/FunctionCurrentVersion.*/, ''))).toEqual([
      'FunctionsPlanLarge',
      'FunctionsProcessTileLarge',
      'FunctionsReduceLarge',
    ]);
  });

  it('follow the configuration', () => {
    const small = functions(deploy({ maxConcurrency: 10, largeMemory: 3008 }));
    expect(small.ProcessTileNormal).toMatchObject({ ReservedConcurrentExecutions: 10 });
    expect(small.ProcessTileLarge).toMatchObject({ ReservedConcurrentExecutions: 3, MemorySize: 3008 });
    expect(small.PlanNormal).toMatchObject({ Environment: { Variables: { FRACTILE_MAX_CONCURRENCY: '10' } } });
    const unreserved = deploy({ reserveConcurrency: 'false', maxConcurrency: 6 });
    for (const properties of Object.values(functions(unreserved)))
      expect(properties).not.toHaveProperty('ReservedConcurrentExecutions');
  });
});
