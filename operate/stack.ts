import {
  CloudFormationClient,
  DescribeStackResourcesCommand,
  GetTemplateCommand,
  type StackResource,
} from '@aws-sdk/client-cloudformation';
import * as z from 'zod';
import { NotFoundError } from '../src/errors.js';
import { parseJson, parseWith } from '../src/parse.js';

/** What of a template says how many calls of a function may run at a time. */
const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Properties: z.object({ ReservedConcurrentExecutions: z.int().optional() }).optional() }),
  ),
});

/** A function of a stack. */
export interface StackFunction {
  readonly name: string;
  /** What its template reserves for it; null where that is nothing. */
  readonly reserved: number | null;
}

/** A deployed stack: the names that CloudFormation has given to what is in it. */
export class OperatedStack {
  private constructor(
    readonly name: string,
    readonly resources: readonly StackResource[],
    readonly template: z.output<typeof templateSchema>,
  ) {}

  /**
   * Finds a stack.
   * @throws InvalidInputError where its template is none that this program knows; errors of CloudFormation
   */
  static async find(name: string): Promise<OperatedStack> {
    const client = new CloudFormationClient();
    try {
      const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ StackName: name }));
      const { TemplateBody = '' } = await client.send(new GetTemplateCommand({ StackName: name }));
      const where = `the template of stack ${name}`;
      return new OperatedStack(name, StackResources, parseWith(templateSchema, parseJson(TemplateBody, where), where));
    } finally {
      client.destroy();
    }
  }

  /**
   * The physical id of the only resource whose logical id begins so.
   * @throws NotFoundError
   */
  id(type: string, prefix: string): string {
    const [found, ...more] = this.#ofType(type).filter(({ LogicalResourceId = '' }) =>
      LogicalResourceId.startsWith(prefix),
    );
    if (found?.PhysicalResourceId === undefined || more.length > 0)
      throw new NotFoundError(`stack ${this.name}: has no ${type} ${prefix}; is it a Fractile stack, and up to date?`);
    return found.PhysicalResourceId;
  }

  get machine(): string {
    return this.id('AWS::StepFunctions::StateMachine', 'Workflow');
  }

  /** The functions that runs are made of, or all of them. */
  functions(prefix = /^Functions(Plan|ProcessTile|Reduce)/): StackFunction[] {
    return this.#ofType('AWS::Lambda::Function')
      .filter(({ LogicalResourceId = '' }) => prefix.test(LogicalResourceId))
      .map(({ LogicalResourceId = '', PhysicalResourceId: name = '' }) => ({
        name,
        reserved: this.template.Resources[LogicalResourceId]?.Properties?.ReservedConcurrentExecutions ?? null,
      }));
  }

  #ofType(type: string): StackResource[] {
    return this.resources.filter(({ ResourceType }) => ResourceType === type);
  }
}
