import { afterAll, beforeAll } from 'vitest';
import { DEFAULT_ACCESS } from '../../src/io/access.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { resolveSources } from '../../src/run/resolve-sources.js';
import type { ItemFilter } from '../../src/sources/item-filter.js';
import { HttpFileServer } from './http-server.js';
import { S3Server } from './s3-server/server.js';

/** A bucket `listed` and a web server for the tests of a file, and what patterns stand for with them. */
export class Places {
  s3!: S3Server;
  http!: HttpFileServer;

  /** Runs something with storage that reaches them. */
  async with<T>(use: (storage: Storage) => Promise<T>): Promise<T> {
    const here = { s3Endpoint: this.s3.endpoint, allowHttp: true, allowPrivate: true };
    const access = { ...DEFAULT_ACCESS, region: 'us-east-1', timeoutMs: 400, retryDelayMs: 2, ...here };
    const storage = new Storage(access, new RetryBudget());
    try {
      return await use(storage);
    } finally {
      await storage.close();
    }
  }

  find(patterns: readonly string[], filter: ItemFilter = {}): Promise<string[]> {
    return this.with((storage) => resolveSources(patterns, storage, filter));
  }

  resolve(...patterns: string[]): Promise<string[]> {
    return this.find(patterns);
  }
}

/** Servers that run for the tests of a file. */
export function placesOfSources(): Places {
  const places = new Places();
  beforeAll(async () => {
    places.s3 = await S3Server.start({ buckets: ['listed'] });
    process.env.AWS_ACCESS_KEY_ID = places.s3.credentials.accessKeyId;
    process.env.AWS_SECRET_ACCESS_KEY = places.s3.credentials.secretAccessKey;
    places.http = await HttpFileServer.start();
  });
  afterAll(async () => {
    await places.s3.close();
    await places.http.close();
  });
  return places;
}
