import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asl } from './asl.js';
import type { LambdaFunction } from './lambda-function.js';
import { lastOf } from './names.js';
import { DeployedTemplate, type TemplateDocument } from './template.js';

/** Where `cdk synth` wrote to. */
export const CDK_OUT = process.env.CDK_OUTDIR ?? 'cdk.out';
export const STACK = 'Fractile';

/** A deployed function, with whose permissions it runs. */
export interface DeployedFunction {
  /** Logical id. */
  readonly id: string;
  readonly lambda: LambdaFunction;
  readonly role: string;
}

/** The stack as it would be deployed. */
export interface Deployment {
  readonly template: DeployedTemplate;
  readonly functions: readonly DeployedFunction[];
  readonly machine: {
    readonly name: string;
    readonly definition: Asl;
    readonly roleArn: string;
    readonly role: string;
  };
  /** Names of all buckets. */
  readonly buckets: readonly string[];
  /** Names of the buckets whose events go to EventBridge. */
  readonly notifying: readonly string[];
}

/** Reads what `cdk synth` wrote. */
export function readDeployment(folder = CDK_OUT): Deployment {
  const document = JSON.parse(readFileSync(join(folder, `${STACK}.template.json`), 'utf8')) as TemplateDocument;
  const template = new DeployedTemplate(document, {}, STACK);
  const buckets = template.resources('AWS::S3::Bucket');
  const [machine] = template.resources('AWS::StepFunctions::StateMachine');
  const roleArn = machine!.properties.RoleArn as string;
  return {
    template,
    functions: functionsOf(template, folder),
    machine: { name: machine!.name, definition: template.definition(), roleArn, role: roleName(roleArn) },
    buckets: buckets.map(({ name }) => name),
    notifying: buckets
      .filter(({ properties }) => notifies(properties.NotificationConfiguration))
      .map(({ name }) => name),
  };
}

interface FunctionProperties {
  readonly Code: { readonly S3Key: string };
  readonly Handler: string;
  readonly Timeout: number;
  readonly MemorySize: number;
  readonly Runtime: string;
  readonly Role: string;
  readonly ReservedConcurrentExecutions?: number;
  readonly Environment?: { readonly Variables?: Record<string, string> };
}

function functionsOf(template: DeployedTemplate, folder: string): DeployedFunction[] {
  return template.resources('AWS::Lambda::Function').map(({ id, name, properties }) => {
    const given = properties as unknown as FunctionProperties;
    const lambda: LambdaFunction = {
      name,
      code: join(folder, `asset.${given.Code.S3Key.replace(/\.zip$/, '')}`),
      handler: given.Handler,
      timeoutMs: given.Timeout * 1000,
      memoryMb: given.MemorySize,
      runtime: given.Runtime,
      concurrency: given.ReservedConcurrentExecutions ?? null,
      environment: given.Environment?.Variables ?? {},
      credentials: { accessKeyId: `AKIA${id.toUpperCase()}`, secretAccessKey: `secret of ${id}` },
    };
    return { id, lambda, role: roleName(given.Role) };
  });
}

const notifies = (configuration: unknown): boolean => {
  const { EventBridgeConfiguration: given } = (configuration ?? {}) as {
    EventBridgeConfiguration?: { EventBridgeEnabled?: boolean };
  };
  return given?.EventBridgeEnabled === true;
};

/** The name in a role's ARN. */
export const roleName = (arn: string): string => lastOf(arn).replace(/^role\//, '');
