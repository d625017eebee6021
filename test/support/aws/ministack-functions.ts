import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LambdaHost } from './lambda-host.js';
import type { MiniStackStack } from './ministack-stack.js';
import { unzip } from './zip.js';

/** A host of the functions as MiniStack has deployed them: their code, settings and variables, over its S3. */
export async function hostOf({ mini, resources }: MiniStackStack): Promise<LambdaHost> {
  const { endpoint } = mini;
  const host = new LambdaHost({
    environment: {
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_ENDPOINT_URL_EVENTBRIDGE: endpoint,
      AWS_ENDPOINT_URL_SFN: endpoint,
    },
  });
  const names = resources.filter((one) => one.ResourceType === 'AWS::Lambda::Function');
  for (const { PhysicalResourceId: name = '' } of names) {
    const { Code, Configuration } = await mini.function(name);
    const code = await mkdtemp(join(tmpdir(), 'fractile-deployed-'));
    await unzip(Buffer.from(await (await fetch(Code.Location)).arrayBuffer()), code);
    host.define({
      name,
      code,
      handler: Configuration.Handler,
      timeoutMs: Configuration.Timeout * 1000,
      memoryMb: Configuration.MemorySize,
      environment: Configuration.Environment?.Variables ?? {},
      runtime: Configuration.Runtime,
      concurrency: null,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
  }
  return host;
}
