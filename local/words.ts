import { awsVariables } from './environment.js';

/** What a user can do next, for the emulator that runs. */
export function nextSteps(found: { endpoint: string; inputBucket: string; job: string; runId: string }): string {
  const { endpoint, inputBucket, job, runId } = found;
  const exports = Object.entries(awsVariables(endpoint)).map(([name, value]) => `export ${name}=${value}`);
  return [
    'To go on by hand, in another terminal:',
    ...exports.map((line) => `  ${line}`),
    '  unset AWS_PROFILE AWS_SESSION_TOKEN',
    `  npx fractile status ${runId}`,
    `  npx fractile submit ${job} --follow`,
    `  aws s3 cp your.tif s3://${inputBucket}/incoming/     # an upload starts a run, too`,
    '  npm run local:aws                                    # deploys again what you have changed',
  ].join('\n');
}
