/** What a run of fractions and majority leaves with all outputs, in the order in which it is made. */
export const ALL_FILES = [
  'mosaic.tif',
  'majority.tif',
  'majority.tif.aux.xml',
  'table.parquet',
  'table.csv',
  'preview.png',
  'item.json',
];
