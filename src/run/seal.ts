import { createHash } from 'node:crypto';

/** SHA-256 of a document without white space, so that it may be laid out in another way. */
export function sealOf(document: object): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex');
}

/** A document with its seal: a number of it that has changed is a document all the same, and decides about results. */
export function sealed<T extends object>(document: T): T & { readonly seal: string } {
  return { ...document, seal: sealOf(document) };
}

/** A document without its seal, and whether it is as it was sealed. */
export function unsealed(document: object): { readonly content: Record<string, unknown>; readonly isWhole: boolean } {
  const { seal, ...content } = document as Record<string, unknown>;
  return { content, isWhole: seal === sealOf(content) };
}
