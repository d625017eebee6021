import type { Page } from 'playwright-core';
import type { SpecInput } from '../src/index.js';
import { elevationRaster } from './elevation-raster.js';
import type { SyntheticRaster } from './synthetic-raster.js';
import { landscapeRaster } from './write-landscape.js';

/** A page of the gallery: a run of a made-up raster, and what its report page shows. */
export interface Exhibit {
  readonly name: string;
  readonly title: string;
  /** What was asked, and what there is to see. */
  readonly says: string;
  readonly raster: SyntheticRaster;
  /** The raster's name on the page. */
  readonly source: string;
  /** The question, and the options of the command that ask the same. */
  readonly question: Omit<SpecInput, 'sources'>;
  readonly options: string;
  readonly pictures: readonly Picture[];
}

/** A picture of a report page. */
export interface Picture {
  readonly name: string;
  readonly says: string;
  /** As wide as a phone, in place of a desk. */
  readonly isNarrow?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** What a reader does before it is taken. */
  readonly act: (page: Page) => Promise<void>;
}

const SIDE = 4096;
export const SEED = 7;

const choose = async (page: Page, view: string, ...labels: readonly string[]) => {
  await page.locator(`label:has(input[value="${view}"])`).click();
  for (const [i, label] of labels.entries()) await page.locator('.detail select').nth(i).selectOption({ label });
};
/** Chooses a cell somewhere in the map, by shares of its width and height. */
const look = async (page: Page, across: number, down: number) => {
  const { width, height } = (await page.locator('#map').boundingBox())!;
  await page.locator('#map').click({ position: { x: across * width, y: down * height } });
  await page.waitForSelector('#cell table');
};

const land = landscapeRaster({ seed: SEED, width: SIDE, height: SIDE });
/** The pages of the gallery. */
export const EXHIBITS: readonly Exhibit[] = [
  {
    name: 'land-cover',
    title: 'Shares of land cover',
    says: 'A land-cover map of 30 m in cells of 1 km: which share of each cell is forest, crops, water? The map shows the class with the largest share; a cell that is chosen shows them all.',
    raster: land,
    source: 'land-cover-30m.tif',
    question: { legend: 'nlcd', measures: ['fractions', 'majority'], date: '2021' },
    options: '--legend nlcd --measures fractions,majority --date 2021',
    pictures: [
      {
        name: 'report-wide-light',
        says: 'The dominant class, and one cell of many classes',
        act: (page) => look(page, 0.52, 0.46),
      },
      {
        name: 'report-wide-dark',
        says: 'The share of one class in a ramp, where the system is dark',
        colorScheme: 'dark',
        act: async (page) => {
          await choose(page, 'band', '41 Deciduous Forest');
          await look(page, 0.4, 0.6);
        },
      },
      {
        name: 'report-narrow-light',
        says: 'On a phone',
        isNarrow: true,
        act: (page) => look(page, 0.52, 0.46),
      },
      {
        name: 'report-narrow-dark',
        says: 'On a phone where the system is dark, scrolled to a cell',
        isNarrow: true,
        colorScheme: 'dark',
        act: async (page) => {
          await look(page, 0.52, 0.46);
          await page.evaluate("document.querySelector('#map-status').scrollIntoView()");
        },
      },
    ],
  },
  {
    name: 'elevation',
    title: 'Statistics of a terrain',
    says: 'Heights of 30 m in cells of 600 m: mean, deviation and quantiles, exact and in one pass. Nothing of it has classes, so the map begins with the first band of values.',
    raster: elevationRaster({ seed: SEED, width: SIDE, height: SIDE }, 'int16'),
    source: 'heights-30m.tif',
    question: { cellSize: 600, measures: ['mean', 'std', 'q10', 'median', 'q90'] },
    options: '--cell-size 600 --measures mean,std,q10,median,q90',
    pictures: [
      { name: 'gallery-elevation', says: 'The mean height', act: (page) => look(page, 0.44, 0.52) },
      {
        name: 'gallery-elevation-deviation',
        says: 'How steep it is: the deviation within each cell',
        act: async (page) => {
          await choose(page, 'band', 'std', 'magma');
          await look(page, 0.5, 0.4);
        },
      },
    ],
  },
  {
    name: 'other-crs',
    title: 'Cells in another CRS',
    says: 'The same land cover, of UTM zone 12, in equal-area cells of 1 km of EPSG:6933, which lie askew over its pixels. Nothing is warped: each pixel is handed out once, by area. The map stays in the CRS of the cells, without a base map, and the graticule says where that is.',
    raster: land,
    source: 'land-cover-30m.tif',
    question: { legend: 'nlcd', crs: 'EPSG:6933', cellSize: 1000 },
    options: '--legend nlcd --crs EPSG:6933 --cell-size 1km',
    pictures: [
      {
        name: 'gallery-other-crs',
        says: 'Forest, crops and water as red, green and blue',
        act: async (page) => {
          await choose(page, 'rgb', '41 Deciduous Forest', '82 Cultivated Crops', '11 Open Water');
          await look(page, 0.5, 0.5);
        },
      },
    ],
  },
];
