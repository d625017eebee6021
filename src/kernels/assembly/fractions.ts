// Shares of classes of many zones. The weights of a zone's slots lie one behind the other, zone after zone: those of
// classes, of codes that are not listed, of nodata, and of what is no number.

/** What of each zone is valid, no number, and in the raster at all. */
export function validityOf(
  weights: usize,
  zones: i32,
  slots: i32,
  nodataSlot: i32,
  valid: usize,
  notFinite: usize,
  covered: usize,
): void {
  for (let zone = 0; zone < zones; zone++) {
    const first = weights + 8 * <usize>zone * slots;
    let known = 0.0;
    for (let slot = 0; slot < nodataSlot; slot++) known += load<f64>(first + 8 * <usize>slot);
    let others = 0.0;
    for (let slot = nodataSlot + 1; slot < slots; slot++) others += load<f64>(first + 8 * <usize>slot);
    const at = 8 * <usize>zone;
    store<f64>(valid + at, known);
    store<f64>(notFinite + at, others);
    store<f64>(covered + at, known + others + load<f64>(first + 8 * <usize>nodataSlot));
  }
}

/**
 * The shares of zones as float32 numbers, band after band: of the classes, of what is valid, of codes that are not
 * listed.
 * @param wholes the weight of each whole zone; NaN where it is hidden, and gets nodata in all bands
 * @param ofValid whether shares are of what is valid, else of the whole zone
 * @param full the number that stands for a share of 1
 */
export function sharesOf(
  weights: usize,
  zones: i32,
  slots: i32,
  wholes: usize,
  ofValid: bool,
  minValid: f64,
  full: f64,
  nodata: f64,
  bands: usize,
): void {
  const classes = slots - 2;
  const toNext = 4 * <usize>zones;
  for (let zone = 0; zone < zones; zone++) {
    const first = weights + 8 * <usize>zone * slots;
    const whole = load<f64>(wholes + 8 * <usize>zone);
    const isHidden = whole != whole;
    let valid = 0.0;
    for (let slot = 0; slot <= classes; slot++) valid += load<f64>(first + 8 * <usize>slot);
    const share = valid / whole;
    const hasShares = !(isHidden || valid == 0 || share < minValid);
    const divisor = ofValid ? valid : whole;
    let band = bands + 4 * <usize>zone;
    for (let slot = 0; slot < classes; slot++, band += toNext) {
      store<f32>(band, <f32>(hasShares ? (load<f64>(first + 8 * <usize>slot) / divisor) * full : nodata));
    }
    store<f32>(band, <f32>(isHidden ? nodata : share * full));
    const unlisted = load<f64>(first + 8 * <usize>classes);
    store<f32>(band + toNext, <f32>(hasShares ? (unlisted / divisor) * full : nodata));
  }
}

/** To the nearest whole number, the higher one of two: JavaScript's Math.round. */
// @ts-ignore: decorator
@inline
function rounded(value: f64): f64 {
  const above = Math.ceil(value);
  return above - 0.5 > value ? above - 1 : above;
}

/**
 * Adds the areas of zones, in whole steps, to those of their slots, and of what lies outside the raster behind them.
 * @param wholes as above; what is hidden has no area
 * @param steps the area of each zone
 */
export function addAreas(weights: usize, zones: i32, slots: i32, wholes: usize, steps: usize, areas: usize): void {
  const outside = areas + 8 * <usize>slots;
  for (let zone = 0; zone < zones; zone++) {
    const first = weights + 8 * <usize>zone * slots;
    const whole = load<f64>(wholes + 8 * <usize>zone);
    if (whole != whole) continue;
    const area = load<f64>(steps + 8 * <usize>zone);
    let inside = 0.0;
    for (let slot = 0; slot < slots; slot++) {
      const at = 8 * <usize>slot;
      const weight = load<f64>(first + at);
      if (weight == 0) continue;
      inside += weight;
      store<f64>(areas + at, load<f64>(areas + at) + rounded((weight / whole) * area));
    }
    store<f64>(outside, load<f64>(outside) + rounded(((whole - inside) / whole) * area));
  }
}

/** Whether a value of a band is none. */
// @ts-ignore: decorator
@inline
function isNone(value: f32, nodata: f32): bool {
  return value == nodata || value != value;
}

/**
 * Halves rows of cells: every 2 x 2 become one, whose shares are the mean of theirs by what is valid of each, or of all
 * alike (measures/fractions/halve.ts). Bands lie one behind the other, as {@link sharesOf} writes them.
 * @param rows an even number of them
 * @param columns an even number of them
 * @param out where the halved bands are written, nodata where no cell has a value
 */
export function halveShares(
  bands: usize,
  count: i32,
  rows: i32,
  columns: i32,
  ofValid: bool,
  nodata: f32,
  out: usize,
): void {
  const bandBytes = 4 * <usize>rows * columns;
  const outBytes = bandBytes / 4;
  const below = 4 * <usize>columns;
  const validBand = bands + bandBytes * (count - 2);
  const unlistedBand = validBand + bandBytes;
  for (let row = 0; row < rows; row += 2) {
    let at = 4 * <usize>row * columns;
    for (let column = 0; column < columns; column += 2, at += 8, out += 4) {
      let mean = 0.0;
      let valued = 0.0;
      let weights = 0.0;
      let isKnown = false;
      let w0 = 0.0;
      let w1 = 0.0;
      let w2 = 0.0;
      let w3 = 0.0;
      for (let i = 0; i < 4; i++) {
        const cell = at + (i & 1) * 4 + <usize>(i >> 1) * below;
        const valid = load<f32>(validBand + cell);
        if (!isNone(valid, nodata)) {
          mean += valid;
          valued++;
        }
        // Bands of classes are nodata together.
        const hasShares = !isNone(load<f32>(unlistedBand + cell), nodata);
        isKnown = isKnown || hasShares;
        const half = valid == 0 || valid != valid ? 0.5 : <f64>valid;
        const weight = ofValid ? (hasShares ? half : 0.0) : hasShares || valid == 0 ? 1.0 : 0.0;
        weights += weight;
        if (i == 0) w0 = weight;
        else if (i == 1) w1 = weight;
        else if (i == 2) w2 = weight;
        else w3 = weight;
      }
      const hasMean = isKnown && valued > 0 && weights != 0;
      for (let b = 0; b < count; b++) {
        const to = out + outBytes * b;
        if (b == count - 2) {
          store<f32>(to, valued > 0 ? <f32>(mean / valued) : nodata);
          continue;
        }
        if (!hasMean) {
          store<f32>(to, nodata);
          continue;
        }
        const first = bands + bandBytes * b + at;
        const v0 = load<f32>(first);
        const v1 = load<f32>(first, 4);
        const v2 = load<f32>(first + below);
        const v3 = load<f32>(first + below, 4);
        let sum = 0.0;
        if (!isNone(v0, nodata)) sum += <f64>v0 * w0;
        if (!isNone(v1, nodata)) sum += <f64>v1 * w1;
        if (!isNone(v2, nodata)) sum += <f64>v2 * w2;
        if (!isNone(v3, nodata)) sum += <f64>v3 * w3;
        store<f32>(to, <f32>(sum / weights));
      }
    }
  }
}
