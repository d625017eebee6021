import { ArnFormat, Aws, Stack } from 'aws-cdk-lib';
import { type Conditions, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Config } from './config.js';
import type { Permission } from './permissions.js';
import { removalPolicy } from './removal.js';

const USE = ['kms:Decrypt', 'kms:GenerateDataKey'];
/** CloudWatch Logs User Guide, "Encrypt log data". */
const LOG = ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'];

/** The key of everything that is stored; none means the services' own keys. */
export class Encryption extends Construct {
  readonly key: IKey | undefined;

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    if (config.kmsKey === 'create') this.key = this.#create(config);
    else if (config.kmsKey !== undefined) this.key = Key.fromKeyArn(this, 'Key', config.kmsKey);
  }

  #create(config: Config): Key {
    const key = new Key(this, 'Key', {
      description: "Fractile's rasters, results, messages and logs",
      enableKeyRotation: true,
      removalPolicy: removalPolicy(config),
    });
    // EventBridge writes to the queues and the topic. It tells the key neither account nor rule when it writes to a
    // topic, so a condition would keep it out.
    allowService(key, 'events.amazonaws.com', {});
    // Alarms write to the topic.
    allowService(key, 'cloudwatch.amazonaws.com', { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } });
    // So does a budget.
    if (config.budgetUsd !== undefined)
      allowService(key, 'budgets.amazonaws.com', { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } });
    // By the log group: other groups of the account may have keys of their own.
    allowService(
      key,
      `logs.${Aws.REGION}.amazonaws.com`,
      {
        ArnLike: {
          'kms:EncryptionContext:aws:logs:arn': Stack.of(this).formatArn({
            service: 'logs',
            resource: 'log-group',
            resourceName: '*',
            arnFormat: ArnFormat.COLON_RESOURCE_NAME,
          }),
        },
      },
      LOG,
    );
    return key;
  }

  /** What a role needs beside its permissions on encrypted buckets and queues. */
  use(): Permission[] {
    return this.key ? [{ actions: USE, resources: [this.key.keyArn] }] : [];
  }
}

function allowService(key: Key, service: string, conditions: Conditions, actions = USE): void {
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(service)],
      actions,
      resources: ['*'], // in a key's own policy: this key
      conditions,
    }),
  );
}
