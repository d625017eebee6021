import { type IRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from './nag.js';
import type { Permission } from './permissions.js';

/**
 * A role of one AWS service with the permissions that are listed here, whatever the CDK's constructs would add to it.
 */
export class FixedRole extends Construct {
  readonly role: IRole;

  constructor(scope: Construct, id: string, service: string, permissions: readonly Permission[]) {
    super(scope, id);
    const statements = permissions.map(
      ({ actions, resources }) => new PolicyStatement({ actions: [...actions], resources: [...resources] }),
    );
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal(service),
      inlinePolicies: { Permissions: new PolicyDocument({ statements }) },
    });
    for (const { resources, wildcard } of permissions)
      if (wildcard !== undefined) for (const resource of resources) acknowledgeWildcard(role, resource, wildcard);
    this.role = Role.fromRoleArn(this, 'Fixed', role.roleArn, { mutable: false });
  }
}
