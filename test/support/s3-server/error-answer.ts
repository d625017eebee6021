import type { Answer } from '../http-answer.js';
import { xml } from './xml.js';

/** An error document; its request id is that of the answer. */
export function errorAnswer(
  status: number,
  code: string,
  message: string,
  resource: string,
  headers: Readonly<Record<string, string>>,
  details: Readonly<Record<string, string | number>> = {},
): Answer {
  const document = {
    Code: code,
    Message: message,
    ...details,
    Resource: resource,
    RequestId: headers['x-amz-request-id'],
    HostId: headers['x-amz-id-2'],
  };
  return {
    status,
    headers: { 'Content-Type': 'application/xml', ...headers },
    body: Buffer.from(xml('Error', document, null)),
  };
}
