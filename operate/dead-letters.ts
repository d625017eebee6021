import { DeleteMessageCommand, type Message, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { messageOf } from '../src/errors.js';

/** What became of the messages of a queue. */
export interface Replayed {
  /** What was done for each message that could be replayed. */
  readonly done: readonly string[];
  /** Why the others stay in the queue. */
  readonly kept: readonly string[];
}

/**
 * Hands every message of a queue to `replay` once, and removes those that it took. Others are there again after the
 * queue's visibility time.
 * @param replay says what it did; throws where the message must stay
 */
export async function replayQueue(url: string, replay: (message: Message) => Promise<string>): Promise<Replayed> {
  const queue = new SQSClient();
  const done: string[] = [];
  const kept: string[] = [];
  const seen = new Set<string>();
  try {
    for (;;) {
      const { Messages = [] } = await queue.send(
        new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
      );
      const fresh = Messages.filter(({ MessageId = '' }) => !seen.has(MessageId));
      if (fresh.length === 0) return { done, kept };
      for (const message of fresh) {
        seen.add(message.MessageId ?? '');
        try {
          done.push(await replay(message));
        } catch (error) {
          kept.push(`message ${message.MessageId}: ${messageOf(error)}`);
          continue;
        }
        await queue.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle }));
      }
    }
  } finally {
    queue.destroy();
  }
}
