/** A grid in another CRS than that of the raster: its CRS, and its cells as the command is told. */
export interface OtherGrid {
  readonly crs: string;
  readonly cellSize: string;
}

/** Equal areas, and degrees. */
export const OTHER_GRIDS: readonly OtherGrid[] = [
  { crs: 'EPSG:6933', cellSize: '1km' },
  { crs: 'EPSG:4326', cellSize: '30s' },
];
