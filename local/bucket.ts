import { readFile } from 'node:fs/promises';
import {
  BucketAlreadyOwnedByYou,
  CreateBucketCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { awsVariables, REGION } from './environment.js';

/** The emulator's S3, as far as it is used here. */
export class LocalS3 {
  readonly #client: S3Client;

  constructor(endpoint: string) {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = awsVariables(endpoint);
    const credentials = { accessKeyId: AWS_ACCESS_KEY_ID!, secretAccessKey: AWS_SECRET_ACCESS_KEY! };
    this.#client = new S3Client({ endpoint, region: REGION, credentials, forcePathStyle: true });
  }

  async makeBucket(Bucket: string): Promise<void> {
    try {
      await this.#client.send(new CreateBucketCommand({ Bucket }));
    } catch (error) {
      if (!(error instanceof BucketAlreadyOwnedByYou)) throw error; // an earlier call has made it
    }
  }

  /** Uploads a file of this machine. */
  async upload(path: string, Bucket: string, Key: string): Promise<void> {
    await this.#client.send(new PutObjectCommand({ Bucket, Key, Body: await readFile(path) }));
  }

  /** The bytes of `s3://bucket/key`. */
  async read(uri: string): Promise<Uint8Array> {
    const { host: Bucket, pathname } = new URL(uri);
    const { Body } = await this.#client.send(new GetObjectCommand({ Bucket, Key: decodeURI(pathname.slice(1)) }));
    return Body!.transformToByteArray();
  }

  close(): void {
    this.#client.destroy();
  }
}
