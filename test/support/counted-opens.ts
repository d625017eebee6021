import { basename } from 'node:path';
import type { OpenSource } from '../../src/io/ports.js';

/** Opens sources, and keeps the names of those that are there, without their folders. */
export class CountedOpens {
  readonly opened: string[] = [];

  constructor(public port: OpenSource) {}

  readonly open: OpenSource = async (uri, pinned) => {
    const source = await this.port(uri, pinned);
    this.opened.push(basename(uri));
    return source;
  };

  /** What was opened since the last call, sorted. */
  take(): string[] {
    return this.opened.splice(0).sort();
  }
}
