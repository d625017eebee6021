import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Config } from './config.js';

/** Whether somebody has to come at once, because work is lost or stands still, or it is enough to read of it. */
export type Severity = 'page' | 'notice';

/** Where people are told: one topic for each severity. */
export class Topics extends Construct implements Readonly<Record<Severity, Topic>> {
  /** Alarms that can't wait. */
  readonly page: Topic;
  /** How runs ended, and alarms that can wait until the morning. */
  readonly notice: Topic;

  constructor(scope: Construct, id: string, { notify, page = notify }: Config, key: IKey | undefined) {
    super(scope, id);
    const topic = (name: string, address: string | undefined) => {
      const made = new Topic(this, name, { enforceSSL: true, ...(key ? { masterKey: key } : {}) });
      if (address !== undefined) made.addSubscription(new EmailSubscription(address));
      return made;
    };
    this.page = topic('Page', page);
    this.notice = topic('Notice', notify);
  }
}
