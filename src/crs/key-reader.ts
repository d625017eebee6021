import { CorruptRasterError, UnsupportedRasterError } from '../errors.js';
import { excerpt } from '../excerpt.js';
import { nameInCitation, titleInCitation, unitInCitation } from './citation.js';
import type { Base, Ellipsoid, Geographic, GeoKeys } from './crs.js';
import { datumOfName } from './datums.js';
import * as epsg from './epsg.js';
import { USER_DEFINED } from './geo-tags.js';
import { PARIS } from './meridians.js';
import { MEND } from './wkt.js';

/** What GDAL takes where a geographic CRS names no ellipsoid. */
const WGS84 = 7030;
/** Degrees. */
const GRAD = 0.9;

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

  /**
   * Metres per unit of a projected CRS without a projection that is known, which GDAL takes to be in metres.
   * @throws UnsupportedRasterError where its key or a citation says another unit
   */
  metre(): number {
    const own = this.localUnit();
    if (own === 1) return own;
    throw new UnsupportedRasterError(
      `${this.uri}: its CRS is projected without a projection that is known, its keys say that one unit is ${own} m, and GDAL takes it for 1 m; ${MEND}`,
    );
  }

  private citedUnit(...citations: readonly string[]): ReturnType<typeof unitInCitation> {
    return citations.map((name) => unitInCitation(this.keys[name])).find((unit) => unit !== null) ?? null;
  }

  private contradicted(word: string, metres: number): UnsupportedRasterError {
    return new UnsupportedRasterError(
      `${this.uri}: a citation says that its units are ${excerpt(word)}, and its keys that one is ${metres} m; ${MEND}`,
    );
  }

  /**
   * Degrees per unit of angles.
   * @param usual where the keys name none: that of a code
   */
  angularUnit(usual = 1): number {
    const code = this.number('GeogAngularUnitsGeoKey');
    const unit = epsg.epsgUnit(code);
    if (unit?.isAngle) return unit.factor;
    const size = this.number('GeogAngularUnitSizeGeoKey');
    // GDAL takes the size of a unit that has a name.
    if (size !== 0 && nameInCitation(this.keys.GeogCitationGeoKey, 'AUnits') !== null) return (size * 180) / Math.PI;
    if (unit)
      throw new UnsupportedRasterError(
        `${this.uri}: its angular unit has the code ${code}, which is one of lengths, and which GDAL reads as radians; ${MEND}`,
      );
    if (code !== USER_DEFINED) return this.has('GeogAngularUnitsGeoKey') ? 1 : usual;
    throw new UnsupportedRasterError(
      `${this.uri}: its geographic CRS has an angular unit of its own, of ${size} radians, which GDAL reads as degrees; ${MEND}`,
    );
  }

  /**
   * Datum, ellipsoid and prime meridian, of which keys override each one of a code.
   * @param known that of a geographic code
   */
  base(known: Geographic | null): Base {
    const isOwn = !known || this.has('GeogGeodeticDatumGeoKey');
    const coded = isOwn ? epsg.epsgDatum(this.number('GeogGeodeticDatumGeoKey')) : known;
    const datum = coded ? coded.datum : datumOfName(nameInCitation(this.keys.GeogCitationGeoKey, 'Datum'));
    const ellipsoid = this.ellipsoid(coded?.ellipsoid ?? null);
    return { datum, ellipsoid, primeMeridian: this.primeMeridian(known) };
  }

  /** The ellipsoid by its code or that of the datum, of which keys override each axis. */
  private ellipsoid(ofDatum: Ellipsoid | null): Ellipsoid | null {
    const named = this.has('GeogEllipsoidGeoKey') ? epsg.epsgEllipsoid(this.number('GeogEllipsoidGeoKey')) : ofDatum;
    const semiMajor = this.number('GeogSemiMajorAxisGeoKey') || (named?.semiMajor ?? 0);
    if (semiMajor === 0) return epsg.epsgEllipsoid(WGS84);
    if (!this.has('GeogInvFlatteningGeoKey'))
      return { semiMajor, semiMinor: this.number('GeogSemiMinorAxisGeoKey') || (named?.semiMinor ?? semiMajor) };
    const flattening = this.number('GeogInvFlatteningGeoKey');
    return { semiMajor, semiMinor: flattening === 0 ? semiMajor : semiMajor * (1 - 1 / flattening) };
  }

  /**
   * The longitude of the prime meridian in degrees.
   * @param known that of a geographic code, which stands where the keys name none
   * @throws UnsupportedRasterError for one in other units than degrees, which GDAL converts once more
   */
  private primeMeridian(known: Geographic | null): number {
    const isNamed = this.has('GeogPrimeMeridianGeoKey');
    const code = isNamed ? this.number('GeogPrimeMeridianGeoKey') : USER_DEFINED;
    const isStated = code === USER_DEFINED && (isNamed || !known);
    const stated = this.number('GeogPrimeMeridianLongGeoKey');
    if (isStated ? stated === 0 : !isNamed && known?.primeMeridian === 0) return 0;
    const unit = this.angularUnit(known?.unit);
    const coded = isNamed ? (epsg.epsgMeridian(code) ?? 0) : (known?.primeMeridian ?? 0);
    const degrees = isStated ? stated * unit : coded;
    // GDAL knows the meridians of codes, and that of Paris in grads.
    const isParis = Math.abs(degrees - PARIS) < 1e-4;
    if (unit === 1 || degrees === 0 || (!isStated && (!isParis || unit === GRAD))) return degrees;
    throw new UnsupportedRasterError(
      `${this.uri}: its prime meridian is at ${degrees} degrees, and GDAL takes this number as one of units of ${unit} degrees; ${MEND}`,
    );
  }

  /** The name in the first of some citations that holds one. */
  title(...names: readonly string[]): string {
    const titles = names.map((name) => titleInCitation(this.keys[name]));
    return titles.find((title) => title !== null) ?? 'user-defined';
  }
}
