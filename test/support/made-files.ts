/** What a run of fractions and majority leaves with all outputs, in the order in which it is made. */
export const ALL_FILES = [
  'mosaic.tif',
  'mosaic.qml',
  'majority.tif',
  'majority.tif.aux.xml',
  'majority.qml',
  'table.parquet',
  'table.csv',
  'cells.zarr/zarr.json',
  'preview.png',
  'report.html',
  'item.json',
];

/** The same as a folder lists them. */
export const ALL_NAMES = ALL_FILES.map((key) => key.split('/')[0]!);
