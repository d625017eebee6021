import { CorruptRasterError, UnsupportedRasterError } from '../errors.js';
import { nameInCitation, titleInCitation, unitInCitation } from './citation.js';
import type { Ellipsoid, GeoKeys } from './crs.js';
import * as epsg from './epsg.js';
import { MEND } from './wkt.js';

export const USER_DEFINED = 32767;

/** Reads keys, and says whose they are where they can't be read. */
export class KeyReader {
  constructor(
    readonly uri: string,
    readonly keys: GeoKeys,
  ) {}

  has(name: string): boolean {
    return this.keys[name] !== undefined;
  }

  /** A number; 0 where the key is absent. */
  number(name: string): number {
    const value = this.keys[name] ?? 0;
    // Some writers give a double where a number is wanted as an array of one.
    const single = Array.isArray(value) || value instanceof Float64Array ? value[0] : value;
    if (typeof single === 'number') return single;
    throw new CorruptRasterError(`${this.uri}: its GeoTIFF key ${name} is no number; ${MEND}`);
  }

  /** Metres per unit of a plane; null where the keys name no unit, or one that isn't known. */
  linearUnit(): number | null {
    const code = this.number('ProjLinearUnitsGeoKey');
    // Beside a code, a size counts only where it is said to be one of the user's own.
    const isCode = ![0, USER_DEFINED].includes(this.number('ProjectedCSTypeGeoKey'));
    if (code === USER_DEFINED || (code === 0 && !isCode)) return this.number('ProjLinearUnitSizeGeoKey') || null;
    const unit = epsg.epsgUnit(code);
    return unit && !unit.isAngle ? unit.factor : null;
  }

  /**
   * Metres per unit of a projected CRS: by a citation of ERDAS Imagine, which counts first in GDAL, by its key, or the
   * usual one.
   * @param citations in which GDAL looks for a unit
   */
  projectedUnit(usual: number, ...citations: readonly string[]): number {
    const own = this.linearUnit() ?? usual;
    const cited = this.citedUnit(...citations);
    if (!cited) return own;
    if (cited.metres === null) throw this.contradicted(cited.word, own);
    return cited.metres;
  }

  /**
   * Metres per unit of a plane that is tied to no place, where GDAL doesn't look into citations.
   * @throws UnsupportedRasterError where one says another unit
   */
  localUnit(): number {
    const own = this.linearUnit() ?? 1;
    const cited = this.citedUnit('GTCitationGeoKey', 'PCSCitationGeoKey');
    if (cited && cited.metres !== null && cited.metres !== own) throw this.contradicted(cited.word, own);
    return own;
  }

  private citedUnit(...citations: readonly string[]): ReturnType<typeof unitInCitation> {
    return citations.map((name) => unitInCitation(this.keys[name])).find((unit) => unit !== null) ?? null;
  }

  private contradicted(word: string, metres: number): UnsupportedRasterError {
    return new UnsupportedRasterError(
      `${this.uri}: a citation says that its units are ${word}, and its keys that one is ${metres} m; ${MEND}`,
    );
  }

  /** Degrees per unit of angles. */
  angularUnit(): number {
    const code = this.number('GeogAngularUnitsGeoKey');
    const unit = epsg.epsgUnit(code);
    if (unit?.isAngle) return unit.factor;
    const size = this.number('GeogAngularUnitSizeGeoKey');
    // GDAL takes the size of a unit that has a name.
    if (size !== 0 && nameInCitation(this.keys.GeogCitationGeoKey, 'AUnits') !== null) return (size * 180) / Math.PI;
    if (code !== USER_DEFINED) return 1;
    throw new UnsupportedRasterError(
      `${this.uri}: its geographic CRS has an angular unit of its own, of ${size} radians, which GDAL reads as degrees; ${MEND}`,
    );
  }

  ellipsoid(): Ellipsoid | null {
    const known = epsg.epsgEllipsoid(this.number('GeogEllipsoidGeoKey'));
    const semiMajor = this.number('GeogSemiMajorAxisGeoKey');
    if (semiMajor === 0) return known;
    const flattening = this.number('GeogInvFlatteningGeoKey');
    const semiMinor = this.number('GeogSemiMinorAxisGeoKey');
    if (flattening !== 0) return { semiMajor, semiMinor: semiMajor * (1 - 1 / flattening) };
    return { semiMajor, semiMinor: semiMinor === 0 ? semiMajor : semiMinor };
  }

  /** The name in the first of some citations that holds one. */
  title(...names: readonly string[]): string {
    const titles = names.map((name) => titleInCitation(this.keys[name]));
    return titles.find((title) => title !== null) ?? 'user-defined';
  }
}
