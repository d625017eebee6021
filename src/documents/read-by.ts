import type * as z from 'zod';
import { InvalidInputError } from '../errors.js';

/** A check by a function that says what is wrong by an error; what it returns takes the value's place. */
export function readBy<T>(read: (value: T) => T): z.core.CheckFn<T> {
  return (payload) => {
    try {
      payload.value = read(payload.value);
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      payload.issues.push({ code: 'custom', input: payload.value, message: error.message });
    }
  };
}
