import { Duration } from 'aws-cdk-lib';
import { Errors, JitterType, type RetryProps } from 'aws-cdk-lib/aws-stepfunctions';
import { THROTTLES, TRANSIENT_ERRORS } from '../src/cloud/error-names.js';

/**
 * Full jitter: any delay from none to the one that is written, so that what failed together doesn't come back
 * together.
 */
const jittered = { backoffRate: 2, jitterStrategy: JitterType.FULL };

/** Three more attempts. */
export const TRANSIENT_RETRY: RetryProps = {
  ...jittered,
  errors: [...TRANSIENT_ERRORS],
  interval: Duration.seconds(1),
  maxAttempts: 3,
};

const MAX_DELAY = Duration.minutes(5);
/** How often a run that waits for a place in a function asks for it, on average and in the long run. */
export const ASKS_PER_MINUTE = 60 / (MAX_DELAY.toSeconds() / 2);

/** Waiting for a place in a function, for hours: many uploads may come at once. */
export const THROTTLE_RETRY: RetryProps = {
  ...jittered,
  errors: [...THROTTLES],
  interval: Duration.seconds(2),
  maxDelay: MAX_DELAY,
  maxAttempts: 50,
};

const CHILD_MAX_DELAY = Duration.seconds(5);
/** How often a child that waits for a place asks for it, on average. */
export const CHILD_ASKS_PER_MINUTE = 60 / (CHILD_MAX_DELAY.toSeconds() / 2);

/**
 * The same for a child, which lives for 5 minutes. Places are given to whoever asks first, so it asks often, and until
 * little more than a normal attempt has room behind it: 221 s on average. One that draws long delays throughout (442 s
 * at worst) runs into its five minutes while it waits, which is no worse than giving up: either fails the run, which
 * can be redriven.
 */
export const CHILD_THROTTLE_RETRY: RetryProps = {
  ...jittered,
  errors: [...THROTTLES],
  interval: Duration.seconds(1),
  maxDelay: CHILD_MAX_DELAY,
  maxAttempts: 90,
};

/** For AWS services that a state calls itself; each names its throttles differently. */
export const SERVICE_RETRY: RetryProps = {
  ...jittered,
  errors: [Errors.TASKS_FAILED],
  interval: Duration.seconds(1),
  maxAttempts: 5,
};
