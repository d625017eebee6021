import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateStackCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  type StackResource,
} from '@aws-sdk/client-cloudformation';
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { CDK_OUT, STACK } from './deployment.js';
import type { MiniStack } from './ministack.js';
import { REGION } from './names.js';
import { zipFolder } from './zip.js';

const ACCOUNT = '000000000000';

/** The stack as MiniStack has deployed it. */
export class MiniStackStack {
  private constructor(
    readonly mini: MiniStack,
    readonly status: string,
    readonly resources: readonly StackResource[],
    readonly outputs: Readonly<Record<string, string>>,
  ) {}

  /** Uploads the assets and deploys the template that `cdk synth` wrote. */
  static async deploy(mini: MiniStack, folder = CDK_OUT): Promise<MiniStackStack> {
    // as bootstrapping an account for the CDK leaves it
    await mini.putParameter('/cdk-bootstrap/hnb659fds/version', '30');
    const TemplateURL = await uploadAssets(mini, folder);
    const Capabilities = ['CAPABILITY_IAM' as const, 'CAPABILITY_NAMED_IAM' as const];
    await mini.cloudFormation.send(new CreateStackCommand({ StackName: STACK, TemplateURL, Capabilities }));
    for (;;) {
      const { Stacks } = await mini.cloudFormation.send(new DescribeStacksCommand({ StackName: STACK }));
      const { StackStatus = '', StackStatusReason = '', Outputs = [] } = Stacks![0]!;
      if (!StackStatus.endsWith('IN_PROGRESS')) {
        const described = await mini.cloudFormation.send(new DescribeStackResourcesCommand({ StackName: STACK }));
        const outputs = Object.fromEntries(Outputs.map(({ OutputKey, OutputValue }) => [OutputKey!, OutputValue!]));
        return new MiniStackStack(
          mini,
          `${StackStatus} ${StackStatusReason}`.trim(),
          described.StackResources ?? [],
          outputs,
        );
      }
      await sleep(200);
    }
  }

  /** The value of an output of the stack. */
  output(name: string): string {
    return this.outputs[name]!;
  }

  /** Puts an object into a bucket that an output names. */
  async put(bucket: string, key: string, body: Uint8Array | string): Promise<void> {
    await this.mini.s3.send(new PutObjectCommand({ Bucket: this.output(bucket), Key: key, Body: Buffer.from(body) }));
  }

  /** An object of the output bucket. */
  async object(key: string): Promise<Uint8Array> {
    const { Body } = await this.mini.s3.send(new GetObjectCommand({ Bucket: this.output('OutputBucket'), Key: key }));
    return Body!.transformToByteArray();
  }

  /** All keys of the output bucket. */
  async keys(): Promise<string[]> {
    const { Contents = [] } = await this.mini.s3.send(
      new ListObjectsV2Command({ Bucket: this.output('OutputBucket') }),
    );
    return Contents.map(({ Key }) => Key!);
  }
}

interface Assets {
  readonly files: Record<
    string,
    {
      readonly source: { readonly path: string; readonly packaging: string };
      readonly destinations: Record<string, { readonly bucketName: string; readonly objectKey: string }>;
    }
  >;
}

/**
 * As `cdk deploy` does it, into the bucket that bootstrapping would have made.
 * @returns the template's URL.
 */
async function uploadAssets({ s3, endpoint }: MiniStack, folder: string): Promise<string> {
  let template = '';
  const { files } = JSON.parse(readFileSync(join(folder, `${STACK}.assets.json`), 'utf8')) as Assets;
  const made = new Set<string>();
  for (const { source, destinations } of Object.values(files)) {
    const path = join(folder, source.path);
    const Body = source.packaging === 'zip' ? zipFolder(path) : readFileSync(path);
    for (const { bucketName, objectKey: Key } of Object.values(destinations)) {
      const Bucket = bucketName.replace(/\$\{AWS::AccountId\}/, ACCOUNT).replace(/\$\{AWS::Region\}/, REGION);
      if (!made.has(Bucket)) await s3.send(new CreateBucketCommand({ Bucket }));
      made.add(Bucket);
      await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
      if (source.path.endsWith('.template.json')) template = `${endpoint}/${Bucket}/${Key}`;
    }
  }
  return template;
}
