import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { run } from '../src/index.js';
import { cachedRaster } from './cached-raster.js';
import { EXHIBITS, type Picture } from './gallery-exhibits.js';
import { pageOf } from './gallery-page.js';
import { PACKAGE, shown } from './places.js';

const OUT = join(PACKAGE, 'out/gallery');
const DOCS = join(PACKAGE, 'docs/gallery');
const IMAGES = join(PACKAGE, 'docs/images');
const WIDE = { width: 1280, height: 1020 };
const NARROW = { width: 390, height: 844 };

await gallery();

/** Makes docs/gallery: a page for each exhibit, with pictures of its report page. */
async function gallery(): Promise<void> {
  for (const folder of [OUT, DOCS]) mkdirSync(folder, { recursive: true });
  mkdirSync(IMAGES, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    for (const exhibit of EXHIBITS) {
      const out = join(OUT, exhibit.name);
      rmSync(out, { recursive: true, force: true });
      const source = join(OUT, exhibit.source);
      copyFileSync((await cachedRaster(exhibit.raster)).path, source); // a name that a reader would give it
      const report = await run({ ...exhibit.question, sources: [source], write: ['mosaic', 'report'] }, { out });
      for (const picture of exhibit.pictures) await shoot(browser, join(out, 'report.html'), picture);
      const file = join(DOCS, `${exhibit.name}.md`);
      writeFileSync(file, pageOf(exhibit, report));
      console.log(`${shown(file)}: ${exhibit.pictures.map(({ name }) => sizeOf(name)).join(', ')}`);
    }
  } finally {
    await browser.close();
  }
}

function sizeOf(name: string): string {
  return `${name}.png ${Math.round(statSync(join(IMAGES, `${name}.png`)).size / 1e3)} kB`;
}

/** Opens a report page as a reader does, and takes a picture of it. */
async function shoot(browser: Browser, report: string, { name, isNarrow, colorScheme = 'light', act }: Picture) {
  const page = await browser.newPage({ viewport: isNarrow ? NARROW : WIDE, colorScheme });
  await page.goto(pathToFileURL(report).href);
  await page.waitForFunction('document.documentElement.dataset.ready');
  await act(page);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
  await page.close();
}
