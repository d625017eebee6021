import { arch } from 'node:process';

/** The account and region that the emulators give to these keys. */
export const ACCOUNT = '000000000000';
export const REGION = 'us-east-1';

/** What the SDK of every language asks the environment for, for the emulator in place of AWS. */
export function awsVariables(endpoint: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: REGION,
  };
}

/** The environment of a tool that must reach the emulator and never AWS, whatever profile the user has chosen. */
export function toolEnvironment(endpoint: string): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(others),
    ...awsVariables(endpoint),
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  };
}

/** What functions run on in containers without being translated. */
export const architecture = (): string => (arch === 'arm64' ? 'arm64' : 'x86_64');
