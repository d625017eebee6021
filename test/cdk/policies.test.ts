import { readdirSync, readFileSync } from 'node:fs';
import type { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import type { Json } from '../support/aws/asl.js';
import { makeStack, synth } from './synth.js';

interface Statement {
  readonly Action: string[];
  readonly Resource: string[];
}

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const statements = (name: string) =>
  (JSON.parse(file(`docs/policies/${name}.json`)) as { Statement: Statement[] }).Statement;
const actions = (name: string) => statements(name).flatMap(({ Action }) => Action);

/** What an operation of the SDK is called where it is permitted, unless it is called the same. */
const PERMITTED_AS: Readonly<Record<string, string>> = { Invoke: 'InvokeFunction' };
const SERVICES: Readonly<Record<string, string>> = { sfn: 'states', eventbridge: 'events' };

describe('the policy of who operates a stack', () => {
  it('permits what the commands call, and a redrive, which they tell of, and nothing else', () => {
    const called = readdirSync(new URL('../../operate/', import.meta.url)).flatMap((name) =>
      [...file(`operate/${name}`).matchAll(/import \{([^}]*)\} from '@aws-sdk\/client-(\w+)'/g)].flatMap(
        ([, names = '', client = '']) =>
          [...names.matchAll(/\b(?:(\w+)Command|paginate(\w+))\b/g)].map(([, command, paginated]) => {
            const operation = (command ?? paginated)!;
            return `${SERVICES[client] ?? client}:${PERMITTED_AS[operation] ?? operation}`;
          }),
      ),
    );
    expect(called.length).toBeGreaterThan(12);
    expect(actions('operate').sort()).toEqual([...new Set([...called, 'states:RedriveExecution'])].sort());
  });

  it('permits to delete versions of functions only, and no function', () => {
    const [remove] = statements('operate').filter(({ Action }) => Action.includes('lambda:DeleteFunction'));
    expect(remove!.Resource).toEqual(['arn:aws:lambda:REGION:ACCOUNT:function:Fractile-*:*']);
  });
});

describe('the policy of who deploys', () => {
  it('lets him act as the roles that the deployment asks for', () => {
    const stack = makeStack();
    const assembly = (stack.node.root as App).synth();
    const { assumeRoleArn } = assembly.getStackByName('Fractile');
    const assets = assembly.artifacts.flatMap(({ manifest }) =>
      manifest.type === 'cdk:asset-manifest'
        ? [(manifest.properties as { file: string }).file].map((name) =>
            readFileSync(`${assembly.directory}/${name}`, 'utf8'),
          )
        : [],
    );
    const publishing = assets.flatMap((text) => text.match(/arn:[^"]*:role\/[^"]*/g) ?? []);
    const roles = [...new Set([assumeRoleArn!, ...publishing])].map((arn) =>
      arn
        .replace(/\$\{AWS::Partition\}/g, 'aws')
        .replace(/\$\{AWS::AccountId\}/g, 'ACCOUNT')
        .replace(/\$\{AWS::Region\}/g, 'REGION'),
    );
    expect(statements('deploy')).toMatchObject([{ Action: ['sts:AssumeRole'], Resource: roles }]);
  });
});

describe('the policy of CloudFormation', () => {
  /** The prefix of actions for types whose service is called otherwise. */
  const PREFIXES: Readonly<Record<string, string>> = { StepFunctions: 'states' };
  /** Not for a type of resource: what the stack reads beside. */
  const BESIDE = ['ssm'];

  it('covers every type of resource that a stack may have, and no other service', () => {
    const types = [{}, { kmsKey: 'create', versioned: true, notify: 'someone@example.org', budgetUsd: 100 }].flatMap(
      (config) =>
        Object.values(synth(config).toJSON().Resources as Record<string, { Type: string }>).map(({ Type }) => Type),
    );
    const needed = types.map((type) => type.split('::')[1]!).map((name) => PREFIXES[name] ?? name.toLowerCase());
    const permitted = actions('cloudformation').map((action) => action.split(':')[0]!);
    expect([...new Set(permitted)].sort()).toEqual([...new Set([...needed, ...BESIDE])].sort());
  });

  it('covers resources by names that begin as the stack is called, but where a service knows none', () => {
    const open = statements('cloudformation').flatMap(({ Action, Resource }) =>
      Resource.filter((one) => !/fractile|cdk-|key\/\*$/i.test(one)).flatMap(() => Action),
    );
    expect(open.filter((action) => !action.startsWith('logs:'))).toEqual(['kms:CreateKey']);
    expect(open.every((action) => !action.includes('*'))).toBe(true);
  });
});

describe('each policy', () => {
  it('is named in the docs, and permits by name', () => {
    const docs = file('docs/operations.md');
    const names = readdirSync(new URL('../../docs/policies/', import.meta.url));
    expect(names.length).toBe(5);
    for (const name of names) {
      expect(docs).toContain(`(policies/${name})`);
      const document = JSON.parse(file(`docs/policies/${name}`)) as Record<string, Json>;
      expect(document).toMatchObject({ Version: '2012-10-17' });
    }
  });
});
