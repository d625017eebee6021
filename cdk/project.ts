import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The repository's root, whether this runs from TypeScript sources or from dist. */
export const PROJECT_ROOT = dirname(createRequire(import.meta.url).resolve('fractile/package.json'));

/** The context of cdk.json: the CDK command reads it, `node dist/dev/cdk-app.js` alone would not. */
export function projectContext(): Record<string, unknown> {
  const { context } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'cdk.json'), 'utf8')) as {
    context: Record<string, unknown>;
  };
  return context;
}
