import { App } from 'aws-cdk-lib';
import { messageOf } from '../src/errors.js';
import { readConfig } from './config.js';
import { projectContext } from './project.js';
import { FractileStack } from './stack.js';

const EXIT_INVALID = 2;

// The CDK command says where to write; without it the output lies where cdk.json says.
const app = new App({
  analyticsReporting: false,
  outdir: process.env.CDK_OUTDIR ?? 'cdk.out',
  context: projectContext(),
});
try {
  const config = readConfig(app);
  new FractileStack(app, config.stackName, config, { description: 'Fractile: class fractions of rasters' });
  app.synth();
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = EXIT_INVALID;
}
