import type { App } from 'aws-cdk-lib';
import { z } from 'zod';

/** How a deployment differs from the default; given as `-c name=value`. */
export const configSchema = z.object({
  /** `dev` removes the buckets with the stack, when they are empty; `prod` keeps them. */
  stage: z.enum(['dev', 'prod']).default('prod'),
});
export type Config = z.output<typeof configSchema>;

/** Reads the configuration from the app's context. @throws ZodError naming the value that is wrong */
export function readConfig(app: App): Config {
  const given = Object.keys(configSchema.shape).map((name) => [name, app.node.tryGetContext(name) as unknown]);
  return configSchema.parse(Object.fromEntries(given));
}
