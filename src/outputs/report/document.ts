import template from '../../../dist/dev/report-page.html';
import { shownLine } from '../../shown-text.js';
import type { PageData } from './page-data.js';
import type { SmallCopy } from './small-copy.js';

/** Where the template (page/report.html) wants the title, and what differs from run to run. */
const TITLE = '<!--title-->';
const DATA = '<!--data-->';
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * The report page: the code for all of them, which the build has put into one template together with the hashes that
 * its content security policy allows, and the data of one run, which no browser takes for code.
 */
export function reportDocument(data: PageData, { files }: Pick<SmallCopy, 'files'>): string {
  const blocks = [
    script('data', 'application/json', jsonInScript(data)),
    ...files.map((bytes, i) =>
      script(`raster-${i}`, 'application/octet-stream;base64', Buffer.from(bytes).toString('base64')),
    ),
  ];
  // Functions, because a text may hold `$&`.
  return template.replace(TITLE, () => text(`${data.title} · Fractile`)).replace(DATA, () => blocks.join('\n'));
}

function script(id: string, type: string, content: string): string {
  return `<script id="${id}" type="${type}">${content}</script>`;
}

/** JSON that can't end the element that it is in, nor begin a comment there. */
export function jsonInScript(document: unknown): string {
  return JSON.stringify(document).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function text(plain: string): string {
  return shownLine(plain).replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}
