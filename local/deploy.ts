import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PACKAGE } from '../bench/places.js';
import type { Children } from './children.js';
import { ACCOUNT, architecture, REGION, toolEnvironment } from './environment.js';

const STACK = 'Fractile';
const CDK = join(dirname(createRequire(import.meta.url).resolve('aws-cdk/package.json')), 'bin', 'cdk');

/** What the stack tells of itself. */
export interface Outputs {
  readonly InputBucket: string;
  readonly OutputBucket: string;
  readonly StateMachineArn: string;
}

/**
 * Bootstraps the emulated account and deploys the stack, by the CDK as it is for AWS. Both change only what is not so
 * yet.
 * @param folder for what is synthesised
 */
export async function deploy(children: Children, endpoint: string, folder: string): Promise<Outputs> {
  const [assembly, outputs] = [join(folder, 'cdk.out'), join(folder, 'outputs.json')];
  const cdk = (...args: string[]) =>
    children.run(`cdk ${args[0]}`, process.execPath, [CDK, ...args, '--no-notices', '--ci'], {
      cwd: PACKAGE,
      env: toolEnvironment(endpoint),
    });
  const context = ['-c', 'stage=dev', '-c', `architecture=${architecture()}`];
  await cdk('synth', '--quiet', '--output', assembly, ...context);
  await cdk('bootstrap', `aws://${ACCOUNT}/${REGION}`, '--app', assembly);
  await cdk('deploy', STACK, '--app', assembly, '--require-approval', 'never', '--outputs-file', outputs);
  return (JSON.parse(readFileSync(outputs, 'utf8')) as { [STACK]: Outputs })[STACK];
}
