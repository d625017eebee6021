import { XMLParser } from 'fast-xml-parser';
import type { Answer } from '../http-answer.js';
import { S3Error } from './error.js';

/** Content of an element: text, child elements by name, a list for an element that repeats, or undefined for none. */
export type Xml = string | number | boolean | undefined | readonly Xml[] | { readonly [name: string]: Xml };

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** An XML document. */
export function xml(root: string, content: Xml, namespace: string | null = NAMESPACE): string {
  const start = namespace === null ? root : `${root} xmlns="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${start}>${inner(content)}</${root}>`;
}

/** The answer that has an XML document as its body. */
export function xmlAnswer(root: string, content: Xml, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status: 200,
    headers: { 'Content-Type': 'application/xml', ...headers },
    body: Buffer.from(xml(root, content)),
  };
}

function inner(content: Xml): string {
  if (content === undefined) return '';
  if (typeof content !== 'object') return escaped(String(content));
  return Object.entries(content)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one: Xml) => element(name, one)))
    .join('');
}

const element = (name: string, content: Xml): string =>
  content === undefined ? '' : `<${name}>${inner(content)}</${name}>`;

/** Control characters as references: a parser would turn a bare carriage return into a line feed. */
const escaped = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: keys of objects may have them
  text.replace(/[&<>"'\u0000-\u001f]/g, (c) => `&#x${c.charCodeAt(0).toString(16).toUpperCase()};`);

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  removeNSPrefix: true,
  isArray: (name) => name === 'Part' || name === 'Object',
});

/**
 * The content of the root element of a request.
 * @throws S3Error MalformedXML without that root.
 */
export function parseXml(body: Buffer, root: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = parser.parse(body.toString(), true);
  } catch {
    parsed = null;
  }
  const content = (parsed as Record<string, unknown> | null)?.[root];
  if (content === undefined) throw new S3Error('MalformedXML', `The XML you provided was not well-formed: no ${root}`);
  return typeof content === 'object' ? (content as Record<string, unknown>) : {};
}
