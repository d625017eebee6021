import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readConfig } from '../../cdk/config.js';
import { projectContext } from '../../cdk/project.js';
import { FractileStack } from '../../cdk/stack.js';
import { DeployedTemplate, type TemplateDocument } from '../support/aws/template.js';

/**
 * The stack of a configuration, with the functions' code left out.
 * @param isValidated whether the CDK's own rules for templates are asked when it is synthesised, which takes a second,
 *   and at first ten
 */
export function makeStack(config: Readonly<Record<string, unknown>> = {}, isValidated = false): FractileStack {
  const context = { ...projectContext(), 'aws:cdk:bundling-stacks': [], ...config };
  const app = new App({ analyticsReporting: false, context, builtinCloudFormationValidation: isValidated });
  const read = readConfig(app);
  return new FractileStack(app, read.stackName, read);
}

/** Templates by what was configured: each takes a third of a second. */
const made = new Map<string, Template>();

/** Its template, for the CDK's assertions. */
export function synth(config: Readonly<Record<string, unknown>> = {}): Template {
  const asked = JSON.stringify(config);
  const template = made.get(asked) ?? Template.fromStack(makeStack(config));
  made.set(asked, template);
  return template;
}

/** Its template as it would be deployed. */
export function deploy(config?: Readonly<Record<string, unknown>>): DeployedTemplate {
  return new DeployedTemplate(structuredClone(synth(config).toJSON()) as TemplateDocument);
}
