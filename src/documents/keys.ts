/** What lies under --out. */
export const MOSAIC_KEY = 'mosaic.tif';
export const TABLE_KEY = 'table.parquet';
export const TABLE_CSV_KEY = 'table.csv';
export const PREVIEW_KEY = 'preview.png';
export const REPORT_KEY = 'report.html';
export const ITEM_KEY = 'item.json';
/** The folder of a Zarr store, and what describes all of it. */
export const ZARR_PREFIX = 'cells.zarr/';
export const ZARR_KEY = `${ZARR_PREFIX}zarr.json`;
export const PLAN_KEY = 'plan.json';
export const SOURCES_KEY = 'sources.json';
export const RUN_KEY = 'run.json';
export const TILES_PREFIX = 'tiles/';
export const OVERVIEWS_PREFIX = 'overviews/';
/** Folders that hold a run's objects. */
export const RUN_PREFIXES = ['', TILES_PREFIX, OVERVIEWS_PREFIX] as const;
