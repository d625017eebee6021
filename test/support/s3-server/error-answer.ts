import type { Answer } from '../http-answer.js';
import { xml } from './xml.js';

/** @returns an error document; its request id is that of the answer. */
export function errorAnswer(
  status: number,
  code: string,
  message: string,
  resource: string,
  ids: Readonly<Record<string, string>>,
): Answer {
  const document = {
    Code: code,
    Message: message,
    Resource: resource,
    RequestId: ids['x-amz-request-id'],
    HostId: ids['x-amz-id-2'],
  };
  return {
    status,
    headers: { 'Content-Type': 'application/xml', ...ids },
    body: Buffer.from(xml('Error', document, null)),
  };
}
