import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

/** Debian's Chromium, or the one that CHROMIUM names. */
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** A request that left the page. */
export interface SeenRequest {
  readonly url: string;
  /** The file of a URL, without what leads to it. */
  readonly name: string;
  /** Of a range: bytes that were asked for; null for a whole file. */
  readonly range: readonly [first: number, last: number] | null;
}

/** A page with all that it asked for and complained of. */
export interface SeenPage {
  readonly page: Page;
  readonly requests: SeenRequest[];
  readonly complaints: string[];
}

/** Describes tests in a browser. Without one they are skipped, and that is said; in CI it is a failure. */
export function describeInBrowser(name: string, tests: (open: OpenPage) => void): void {
  const isThere = existsSync(EXECUTABLE);
  if (!isThere && process.env.CI === 'true')
    throw new Error(`${EXECUTABLE} is missing: apt-get install chromium, or name another one in CHROMIUM`);
  if (!isThere) console.log(`skipped: ${name}: ${EXECUTABLE} is missing (apt-get install chromium)`);
  describe.skipIf(!isThere)(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox', '--disable-gpu'] });
    });
    afterAll(() => browser?.close());
    tests((url, options) => openPage(browser, url, options));
  });
}

/** Opens a page, and waits until all that it reads at first is there. */
export type OpenPage = (url: string, options?: OpenOptions) => Promise<SeenPage>;

interface OpenOptions extends BrowserContextOptions {
  /** Files that are not there, by a glob. */
  readonly without?: string;
}

const WIDE = { width: 1280, height: 900 };

async function openPage(browser: Browser, url: string, { without, ...options }: OpenOptions = {}): Promise<SeenPage> {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  const page = await context.newPage();
  if (without) await page.route(without, (route) => route.fulfill({ status: 404 }));
  const seen: SeenPage = { page, requests: [], complaints: [] };
  page.on('request', (request) => {
    if (/^(blob|data):/.test(request.url())) return;
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers().range ?? '') ?? [];
    const range = first === undefined ? null : ([Number(first), Number(last)] as const);
    seen.requests.push({ url: request.url(), name: new URL(request.url()).pathname.split('/').at(-1)!, range });
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(error.message));
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
  await settled(page);
  return seen;
}

/** Waits until the page asks for nothing more and has drawn what it has. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
