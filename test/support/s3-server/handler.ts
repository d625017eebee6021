import type { Answer } from '../http-answer.js';
import type { S3Request } from './call.js';
import type { Payload } from './payload.js';
import type { Storage } from './storage.js';

/** Carries out one operation, in one turn of the event loop: what it checks still holds when it writes. */
export type Handler = (storage: Storage, call: S3Request, payload: Payload) => Answer;
