import { createHash } from 'node:crypto';
import * as z from 'zod';

const ANY_OBJECT = z.record(z.string(), z.unknown());

/** SHA-256 of a document without white space, so that it may be laid out in another way. */
export function sealOf(document: object): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex');
}

/** A document with its seal: a number of it that has changed is a document all the same, and decides about results. */
export function sealed<T extends object>(document: T): T & { readonly seal: string } {
  return { ...document, seal: sealOf(document) };
}

/** A document without its seal, and whether it is as it was sealed; what is no object is not. */
export function unsealed(document: unknown): { readonly content: Record<string, unknown>; readonly isWhole: boolean } {
  const found = ANY_OBJECT.safeParse(document);
  if (!found.success) return { content: {}, isWhole: false };
  const { seal, ...content } = found.data;
  return { content, isWhole: seal === sealOf(content) };
}
