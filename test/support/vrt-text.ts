import { parseVrt } from '../../src/layers/vrt.js';

export const SRS =
  '<SRS dataAxisToSRSAxisMapping="1,2">PROJCS["NAD83 / UTM zone 12N",GEOGCS["NAD83"],AUTHORITY["EPSG","26912"]]</SRS>';
export const GEOTRANSFORM =
  '<GeoTransform>  3.0006000000000000e+05,  3.0000000000000000e+01,  0.0000000000000000e+00,  4.1499700000000000e+06,  0.0000000000000000e+00, -3.0000000000000000e+01</GeoTransform>';

/** A rectangle of pixels as an element. */
export function rect(name: string, [xOff, yOff, xSize, ySize]: readonly (number | string)[]): string {
  return `<${name} xOff="${xOff}" yOff="${yOff}" xSize="${xSize}" ySize="${ySize}" />`;
}

/** What a source of a VRT says, where it is not the default. */
export interface Asked {
  readonly kind?: string;
  readonly name?: string;
  readonly relative?: string;
  readonly band?: string;
  readonly src?: readonly (number | string)[] | null;
  readonly dst?: readonly (number | string)[] | null;
  readonly more?: string;
}

/** A source as gdalbuildvrt writes it. */
export function source({ src = [0, 0, 10, 8], dst = [0, 0, 10, 8], ...asked }: Asked = {}): string {
  const { kind = 'SimpleSource', name = 'a.tif', relative = ' relativeToVRT="1"', band = '1', more = '' } = asked;
  return `
    <${kind}>
      <SourceFilename${relative}>${name}</SourceFilename>
      <SourceBand>${band}</SourceBand>
      <SourceProperties RasterXSize="10" RasterYSize="8" DataType="Byte" BlockXSize="10" BlockYSize="8" />
      ${src ? rect('SrcRect', src) : ''}
      ${dst ? rect('DstRect', dst) : ''}
      ${more}
    </${kind}>`;
}

/** A band as an element. */
export const bandOf = (inner: string, attributes = 'dataType="Byte" band="1"') =>
  `<VRTRasterBand ${attributes}>${inner}</VRTRasterBand>`;
/** A VRT of a place. */
export const vrtOf = (inner: string, size = 'rasterXSize="15" rasterYSize="9"') =>
  `<VRTDataset ${size}>${SRS}${GEOTRANSFORM}${inner}</VRTDataset>`;
/** A VRT of an inner text, parsed. */
export const parse = (inner: string, uri = '/data/m.vrt', band = 1) => parseVrt(uri, vrtOf(inner), band);
/** The only source of a VRT. */
export const only = async (asked: Asked, uri?: string) => (await parse(bandOf(source(asked)), uri)).sources[0];
