import { type IRole, PolicyDocument, type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

/** A role of one AWS service that may do what is listed here, whatever the CDK's constructs would add to it. */
export class FixedRole extends Construct {
  readonly role: IRole;

  constructor(scope: Construct, id: string, service: string, statements: PolicyStatement[]) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal(service),
      inlinePolicies: { Permissions: new PolicyDocument({ statements }) },
    });
    this.role = Role.fromRoleArn(this, 'Fixed', role.roleArn, { mutable: false });
  }
}
