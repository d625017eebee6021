/** Whether a value is nodata: the declared value, or NaN, which is no number in any raster. */
export function isNodata(value: number, nodata: number | null): boolean {
  return value === nodata || Number.isNaN(value);
}
