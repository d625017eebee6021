import type { Command } from 'commander';
import { DEFAULT_ACCESS, DEFAULT_HTTP_RATE, MAX_RETRY_DELAY_MS, MAX_TIMEOUT_MS } from '../io/access.js';

const { timeoutMs, retryDelayMs } = DEFAULT_ACCESS;

const TEXT = `How sources and results are reached

Options of run, plan, submit, job, reduce, info, show, draw and validate:
  --no-sign-request    S3: send no signature, for public buckets; by default
                       requests are signed
  --request-payer      S3: pay for requests and traffic of a requester-pays
                       bucket, which are refused by default
  --allow-http         allow http://, which is not encrypted; refused by default
  --allow-private      allow web servers on loopback, private and link-local
                       addresses; refused by default, so that a service that
                       opens users' URLs can't be turned on its own network
  --http-rate <n>      requests a second to web servers, all threads together
                       (default ${DEFAULT_HTTP_RATE}; without limit on the own network)

Of these commands, and of status:
  --timeout <seconds>  a request without progress for this long is tried again
                       (default ${timeoutMs / 1000}, at most ${MAX_TIMEOUT_MS / 1000})
  --retry-delay <ms>   first delay before a retry; it doubles, times a random
                       share (default ${retryDelayMs}, at most ${MAX_RETRY_DELAY_MS})

Of job:
  --signed-url <url>   full URL of a source that was planned with a signature,
                       which no plan holds; can be given again

Credentials and region of S3 and AWS are those that the AWS SDK finds:
AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, AWS_PROFILE and ~/.aws, or the role
of the machine; AWS_REGION. A bucket in another region is found by its answer.

AWS_ENDPOINT_URL_S3 names another service that speaks S3: https://s3.example.org

A signed URL (https://host/a.tif?signature, or with #2 behind it for band 2) is
used for requests, and appears in no message, plan or report.
`;

/** Defines the help topic `access`, which `fractile help access` shows. */
export function defineAccessHelp(command: Command): void {
  command.configureHelp({ formatHelp: () => TEXT }).action(() => command.outputHelp());
}
