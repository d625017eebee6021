import { CorruptRasterError } from '../../errors.js';
import { excerpt } from '../../excerpt.js';
import { parsePart } from './third-party.js';

/** Attributes of an element, by their names. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of the elements of a document, each named by its path: `PAMDataset.Metadata.MDI`. */
export interface ElementVisitor {
  /** Called where an element begins. */
  open(path: string, attributes: Attributes): void;
  /** Called for a text within an element; a comment parts it in two. */
  text(path: string, text: string): void;
}

/**
 * Reads XML that says something of a raster. The elements are taken as they come, and none is kept: a tree of them would
 * be fifty times as large as the text.
 * @param what the document is to a user, for messages
 * @param remedy what to do where it is no XML
 * @param names of the attributes that are told; all by default
 * @throws CorruptRasterError where it is no XML
 */
export async function visitXml(
  { uri, what, remedy }: { readonly uri: string; readonly what: string; readonly remedy: string },
  xml: string,
  visitor: ElementVisitor,
  names?: readonly string[],
): Promise<void> {
  const { XMLParser, XMLValidator } = await import('fast-xml-parser'); // only who has such a document pays for loading it
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true)
    throw new CorruptRasterError(
      `${uri}: is no XML (line ${verdict.err.line}: ${excerpt(verdict.err.msg)}); ${remedy}`,
    );
  const parser = new XMLParser({
    ignoreAttributes: names ? (name) => !names.includes(name) : false,
    attributeNamePrefix: '',
    parseTagValue: false,
    htmlEntities: true, // also those that are numbers: &#233;
    updateTag: (_, path, attributes) => {
      visitor.open(String(path), attributes ?? {});
      return false;
    },
    tagValueProcessor: (_, text, path) => {
      visitor.text(String(path), text);
      return text;
    },
  });
  parsePart(uri, what, () => parser.parse(xml));
}
