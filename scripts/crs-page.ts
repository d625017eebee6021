import { nearDatums } from '../src/crs/near-datums.js';
import { wrapped } from './wrapped.js';

const INTRODUCTION = `# CRS of the grid

A grid has the CRS of its source, unless the run names another one: \`--crs EPSG:6933\`, or \`"crs"\` in a spec. What
Fractile makes of the CRS that a file states is in [inputs](inputs.md#crs).

## What can be named

| text | what it is |
| --- | --- |
| \`EPSG:6933\`, its URN or URL, in any case | a projected or geographic CRS of the EPSG dataset 11.022; of a compound CRS (\`EPSG:32631+5773\`) the horizontal part |
| \`OGC:CRS84\`, \`WGS84\`, \`NAD83\`, \`NAD27\` | the geographic CRS of that name |
| \`ESRI:54009\`, its URN or URL | Esri's maps of the world (53001 to 54101) and of continents (102001 to 102039); older codes of Esri that mean the same as one of the EPSG dataset (\`ESRI:102100\`, state planes) |
| WKT 1 of GDAL or Esri, WKT 2 | what it says; the horizontal part of a compound or bound CRS |

The result carries the code, or else WKT, so that GDAL, QGIS and rasterio read the same CRS from it.

| refused | what to do |
| --- | --- |
| a PROJ string (\`+proj=...\`), PROJJSON | give WKT: \`gdalsrsinfo -o wkt2 "+proj=..."\` prints it |
| a code that isn't known | look for it at <https://epsg.org>, or give WKT |
| a geocentric CRS, heights alone, a plane that is tied to no place | name a projected or geographic CRS |
| a deprecated code, where GDAL takes another in its place that means another CRS (\`EPSG:2163\`, for which GDAL takes \`EPSG:9311\`) | write the new code, or the WKT of the old one: \`projinfo -o WKT2:2019 EPSG:2163\` |

Deprecated codes whose successor is the same CRS become that one, as in GDAL; those without a single successor are taken
as they are. A CRS can be named here and yet have no formulas: Robinson, Goode and others are refused by name where
places have to be projected.

## Equal areas

Cells that are to have one size on the ground need a CRS of equal areas:

| where | CRS |
| --- | --- |
| conterminous USA | \`EPSG:5070\` |
| Alaska | \`EPSG:3338\` |
| Canada | \`ESRI:102001\`: the EPSG dataset has some of provinces only |
| Europe | \`EPSG:3035\` |
| Australia | \`EPSG:3577\` on GDA94, \`EPSG:9473\` on GDA2020 |
| South Africa | \`EPSG:9221\` |
| Asia north of 30 degrees | \`ESRI:102025\` |
| beyond 60 degrees north or south, elsewhere | \`EPSG:6931\`, \`EPSG:6932\` |
| all else, and the whole Earth to 86 degrees | \`EPSG:6933\` |

## Datums

A place has other longitudes and latitudes on another datum. Fractile asks once how it gets from the source's datum to
the grid's:

1. **One datum**: places are as they are.
2. **Both are close to WGS 84**, as listed below: places are taken as they are, and the report says by how many metres
   they may be off, which is the sum of both figures. Between NAD83 and WGS 84 that is up to 4 m.
3. **One is a sphere** that stands for the Earth, as those of MODIS, EASE-Grid 1, WRF and \`EPSG:2163\`, and the other a
   sphere, too, or listed below: longitudes and latitudes are taken as they are, as PROJ does. Nobody can say by how
   many metres that is off, since a sphere has no datum; the report says so instead.
4. **One has no known datum**, and both have one ellipsoid (GRS 1980 and WGS 84 are one here): as on a sphere.
5. **Anything else is refused**, with both names: NAD27, OSGB36, Amersfoort, CH1903+, DHDN, ED50, Pulkovo 1942, Tokyo
   and such lie up to hundreds of metres from WGS 84.

What to do then: warp the source first (\`gdalwarp -t_srs\`), which knows grids of shifts and is the most precise; or
state the shift in the spec, from the source's datum to the grid's:

    { "crs": "EPSG:3035", "datumShift": { "dx": 446.448, "dy": -125.157, "dz": 542.06,
      "rx": 0.15, "ry": 0.247, "rz": 0.842, "s": -20.489 } }

\`dx\`, \`dy\` and \`dz\` are metres, \`rx\`, \`ry\` and \`rz\` arc seconds, \`s\` parts per million; those that are left out are 0.
The rotations turn the point, as in \`+towgs84\` (\`"convention": "position_vector"\`, EPSG method 9606), or the axes
(\`"coordinate_frame"\`, 9607). \`projinfo -s EPSG:27700 -t EPSG:4326\` lists what there is, with its accuracy; here it is
OSGB36 to WGS 84 (EPSG:1314), good to 2 m. A stated shift counts before rules 2 to 4; on one datum it is an error.
Heights are 0 on the way there, as PROJ has it to a micrometre, and the way back is its exact inverse.

## Datums close to WGS 84

Where a transformation of the EPSG dataset takes a datum to be WGS 84, the figure is the accuracy that is stated of it.
Members of an ensemble have that of the ensemble: 2 m for those of WGS 84, 0.1 m for those of ETRS89. Others are
reached from these by transformations with parameters, which add how far they move a place within their area, at most,
and their accuracy: 2.5 m together at most in one transformation, unless it says how a plate moves against a frame of
the whole Earth. Those that change with time are taken in 2025. The dataset has no transformation of China 2000: it is
ITRF97 at the epoch 2000.0, and the way of its plate since then counts with that frame's figure. Each figure's
transformations stand in src/crs/epsg-tables.ts. Datums that move (ITRF, WGS 84) are taken without an epoch.

`;

/** docs/crs.md, whose list is that of the code. */
export function crsPage(): string {
  const names = new Map<number, string[]>();
  for (const { name, metres } of nearDatums()) names.set(metres, [...(names.get(metres) ?? []), name]);
  const groups = [...names].sort(([a], [b]) => a - b);
  const lines = groups.flatMap(([metres, of]) => wrapped(`- **${metres} m**: ${of.join('; ')}`, '  '));
  return `${INTRODUCTION}${lines.join('\n')}\n`;
}
