import { ExecutionError, StateMachine } from 'aws-local-stepfunctions';
import type { AslContext, Json } from './asl.js';
import { lowerDefinition } from './lower-definition.js';

/** The context object as the library takes it. */
export const libraryContext = (context: AslContext): Record<string, unknown> => ({
  Own: context,
  ...(context.Map ? { Map: context.Map } : {}),
});

/**
 * The value of a payload template.
 * @throws the library's errors for a path that leads nowhere
 */
export async function evaluate(template: Json, input: Json, context: AslContext): Promise<Json> {
  const pass = { Type: 'Pass', Parameters: { value: template }, End: true };
  const machine = new StateMachine(lowerDefinition({ StartAt: 'P', States: { P: pass } }, 1), {
    validationOptions: { noValidate: true },
  });
  try {
    const result = await machine.run(input as never, { context: libraryContext(context) }).result;
    return (result as { value: Json }).value;
  } catch (error) {
    throw error instanceof ExecutionError ? error.cause : error;
  }
}

/** The value that a reference path leads to. */
export const valueAt = async (path: string, input: Json, context: AslContext): Promise<Json> =>
  ((await evaluate({ 'v.$': path }, input, context)) as { v: Json }).v;
