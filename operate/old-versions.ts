import { DeleteFunctionCommand, LambdaClient, paginateListVersionsByFunction } from '@aws-sdk/client-lambda';
import { DescribeStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import type { OperatedStack } from './stack.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A version of a function, and when the next one took its place; null where none did. */
interface Version {
  readonly version: string;
  readonly arn: string;
  readonly replaced: Date | null;
}

/**
 * Removes versions of functions that no run can call any more: those that were replaced so many days ago, but never
 * one that the state machine calls.
 * @returns their ARNs
 */
export async function removeOldVersions(stack: OperatedStack, days: number): Promise<string[]> {
  const lambda = new LambdaClient();
  const workflows = new SFNClient();
  try {
    const { definition = '' } = await workflows.send(
      new DescribeStateMachineCommand({ stateMachineArn: stack.machine }),
    );
    const before = Date.now() - days * DAY_MS;
    const removed: string[] = [];
    for (const { name } of stack.functions(/^Functions/)) {
      for (const { version, arn, replaced } of await versionsOf(lambda, name)) {
        if (replaced === null || +replaced > before || definition.includes(`"${arn}"`)) continue;
        await lambda.send(new DeleteFunctionCommand({ FunctionName: name, Qualifier: version }));
        removed.push(arn);
      }
    }
    return removed;
  } finally {
    lambda.destroy();
    workflows.destroy();
  }
}

/** The published versions of a function, from the oldest to the newest, and never `$LATEST`, which is the function. */
async function versionsOf(client: LambdaClient, FunctionName: string): Promise<Version[]> {
  const found: { version: string; arn: string; published: Date }[] = [];
  for await (const { Versions = [] } of paginateListVersionsByFunction({ client }, { FunctionName }))
    for (const { Version: version = '', FunctionArn: arn = '', LastModified = '' } of Versions)
      if (/^\d+$/.test(version)) found.push({ version, arn, published: new Date(LastModified) });
  found.sort((a, b) => Number(a.version) - Number(b.version));
  return found.map(({ version, arn }, i) => ({ version, arn, replaced: found[i + 1]?.published ?? null }));
}
