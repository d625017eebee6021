import { Duration } from 'aws-cdk-lib';
import { Errors, JitterType, type RetryProps } from 'aws-cdk-lib/aws-stepfunctions';
import { THROTTLES, TRANSIENT_ERRORS } from '../src/cloud/error-names.js';

/** Full jitter: any delay from none to the one that is written, so that what failed together doesn't come back together. */
const jittered = { backoffRate: 2, jitterStrategy: JitterType.FULL };

/** Three more attempts. */
export const TRANSIENT_RETRY: RetryProps = {
  ...jittered,
  errors: [...TRANSIENT_ERRORS],
  interval: Duration.seconds(1),
  maxAttempts: 3,
};

/** Waiting for a place in a function, for hours: many uploads may come at once. */
export const THROTTLE_RETRY: RetryProps = {
  ...jittered,
  errors: [...THROTTLES],
  interval: Duration.seconds(2),
  maxDelay: Duration.minutes(5),
  maxAttempts: 50,
};

/** The same for a child, which lives for 5 minutes: the longest waits and a normal attempt fit into them. */
export const CHILD_THROTTLE_RETRY: RetryProps = {
  ...jittered,
  errors: [...THROTTLES],
  interval: Duration.seconds(1),
  maxDelay: Duration.seconds(20),
  maxAttempts: 15,
};

/** For AWS services that a state calls itself; each names its throttles differently. */
export const SERVICE_RETRY: RetryProps = {
  ...jittered,
  errors: [Errors.TASKS_FAILED],
  interval: Duration.seconds(1),
  maxAttempts: 5,
};
