import { App } from 'aws-cdk-lib';
import { readConfig } from './config.js';
import { FractileStack } from './stack.js';

// The CDK command says where to write; without it the output lies where cdk.json says.
const app = new App({ analyticsReporting: false, outdir: process.env.CDK_OUTDIR ?? 'cdk.out' });
new FractileStack(app, 'Fractile', readConfig(app), { description: 'Fractile: class fractions of rasters' });
app.synth();
