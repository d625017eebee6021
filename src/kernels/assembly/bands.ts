// Statistics of the values of a band, one after the other, so that their sums round as those of a loop do.

/** Adds values to their count, sum, least and largest, which lie at `out` as numbers of 64 bits. */
function addBandOf<T>(at: usize, count: i32, nodata: f64, out: usize): void {
  let valid = load<f64>(out);
  let sum = load<f64>(out, 8);
  let least = load<f64>(out, 16);
  let largest = load<f64>(out, 24);
  for (const end = at + <usize>count * sizeof<T>(); at < end; at += sizeof<T>()) {
    const value = <f64>load<T>(at);
    if (value == nodata || value != value) continue;
    valid++;
    sum += value;
    if (value < least) least = value;
    if (value > largest) largest = value;
  }
  store<f64>(out, valid);
  store<f64>(out, sum, 8);
  store<f64>(out, least, 16);
  store<f64>(out, largest, 24);
}

/** Adds the squares of how far values lie from their mean to the sum at `out`. */
function addSquaresOf<T>(at: usize, count: i32, nodata: f64, mean: f64, out: usize): void {
  let sum = load<f64>(out);
  for (const end = at + <usize>count * sizeof<T>(); at < end; at += sizeof<T>()) {
    const value = <f64>load<T>(at);
    if (value == nodata || value != value) continue;
    const apart = value - mean;
    sum += apart * apart;
  }
  store<f64>(out, sum);
}

/** {@link addBandOf} values of a type by its number (kernels/band-kernel.ts). */
export function addBand(type: i32, at: usize, count: i32, nodata: f64, out: usize): void {
  if (type == 0) addBandOf<u8>(at, count, nodata, out);
  else if (type == 1) addBandOf<i8>(at, count, nodata, out);
  else if (type == 2) addBandOf<u16>(at, count, nodata, out);
  else if (type == 3) addBandOf<i16>(at, count, nodata, out);
  else if (type == 4) addBandOf<u32>(at, count, nodata, out);
  else if (type == 5) addBandOf<i32>(at, count, nodata, out);
  else if (type == 6) addBandOf<f32>(at, count, nodata, out);
  else addBandOf<f64>(at, count, nodata, out);
}

/** {@link addSquaresOf} values of a type by its number. */
export function addSquares(type: i32, at: usize, count: i32, nodata: f64, mean: f64, out: usize): void {
  if (type == 0) addSquaresOf<u8>(at, count, nodata, mean, out);
  else if (type == 1) addSquaresOf<i8>(at, count, nodata, mean, out);
  else if (type == 2) addSquaresOf<u16>(at, count, nodata, mean, out);
  else if (type == 3) addSquaresOf<i16>(at, count, nodata, mean, out);
  else if (type == 4) addSquaresOf<u32>(at, count, nodata, mean, out);
  else if (type == 5) addSquaresOf<i32>(at, count, nodata, mean, out);
  else if (type == 6) addSquaresOf<f32>(at, count, nodata, mean, out);
  else addSquaresOf<f64>(at, count, nodata, mean, out);
}
