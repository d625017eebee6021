import type { FuzzCase } from './cases.js';
export const hostileNames: readonly string[] = [];
export function hostileCase(name: string): FuzzCase {
  throw new Error(name);
}
