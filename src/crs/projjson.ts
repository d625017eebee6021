import type { Crs } from './crs.js';
export function projjsonOf(_: Pick<Crs, 'name' | 'definition'>): object | null {
  return null;
}
