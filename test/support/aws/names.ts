/** Where the emulated account lies. */
export const REGION = 'us-east-1';
export const ACCOUNT = '123456789012';

/** The ARN of a resource of this account and region. */
export const arn = (service: string, resource: string): string => `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;

export const machineArn = (machine: string): string => arn('states', `stateMachine:${machine}`);
export const executionArn = (machine: string, name: string): string => arn('states', `execution:${machine}:${name}`);
/** What Lambda calls the first version of a function. */
export const FIRST_VERSION = '1';
export const functionArn = (name: string): string => arn('lambda', `function:${name}`);

/** The last part of an ARN. */
export const lastOf = (name: string): string => name.slice(name.lastIndexOf(':') + 1);
