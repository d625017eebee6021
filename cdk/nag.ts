import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Says why a finding of cdk-nag is no fault of one construct. */
export function acknowledge(construct: IConstruct, finding: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: finding, reason });
}

/** Says why a permission of a role holds a wildcard. */
export function acknowledgeWildcard(role: IConstruct, resource: string, reason: string): void {
  const text = asCdkNagWritesIt(Stack.of(role).resolve(resource));
  acknowledge(role, `AwsSolutions-IAM5[Resource::${text}]`, reason);
}

/** An ARN with references in angle brackets. */
function asCdkNagWritesIt(resource: unknown): string {
  if (typeof resource === 'string') return resource;
  const [[name, value]] = Object.entries(resource as object) as [[string, unknown]];
  if (name === 'Ref') return `<${String(value)}>`;
  if (name === 'Fn::GetAtt') return `<${(value as string[]).join('.')}>`;
  const [separator, parts] = value as [string, unknown[]];
  return parts.map(asCdkNagWritesIt).join(separator);
}
