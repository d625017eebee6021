/**
 * Methods of projection by a name of our own, which follows PROJ's where there is one, with their names in WKT and
 * their codes: of the EPSG dataset (four digits) and of GeoTIFF ("ct" and a number). A method that isn't listed is
 * known by its name as it is.
 */
const METHODS: Readonly<Record<string, string>> = {
  tmerc: '9807 1111 ct1 transversemercator gausskruger transversemercator3d transversemercatorcomplex',
  tmerc_south: '9808 ct27 transversemercatorsouthorientated',
  merc: '9804 9805 ct7 mercator1sp mercator2sp mercator mercatorvarianta mercatorvariantb',
  merc_sphere: '9841 1026 mercator1spspherical mercatorspherical',
  web_merc: '1024 popularvisualisationpseudomercator mercatorauxiliarysphere',
  lcc: `9801 9802 ct8 ct9 lambertconformalconic lambertconformalconic1sp lambertconformalconic2sp
    lambertconicconformal1sp lambertconicconformal2sp`,
  lcc_belgium: '9803 lambertconformalconic2spbelgium lambertconicconformal2spbelgium',
  lcc_michigan: '1051 lambertconicconformal2spmichigan',
  aea: '9822 ct11 albers albersconicequalarea albersequalarea',
  laea: '9820 ct10 lambertazimuthalequalarea',
  laea_sphere: '9821 1027 lambertazimuthalequalareaspherical',
  stere_polar: `9810 9829 ct15 polarstereographic polarstereographicvarianta polarstereographicvariantb
    stereographicnorthpole stereographicsouthpole`,
  stere: 'ct14 stereographic',
  sterea: '9809 ct16 obliquestereographic doublestereographic',
  omerc_a: `9812 ct3 hotineobliquemercator hotineobliquemercatorvarianta hotineobliquemercatorazimuthnaturalorigin
    rectifiedskeworthomorphicnaturalorigin`,
  omerc_b: `9815 ct9815 obliquemercator hotineobliquemercatorazimuthcenter hotineobliquemercatorvariantb
    rectifiedskeworthomorphiccenter swissobliquecylindrical swissobliquemercator`,
  labrd: '9813 ct4 labordeobliquemercator',
  cass: '9806 ct18 cassini cassinisoldner',
  cass_hyperbolic: '9833 hyperboliccassinisoldner',
  poly: '9818 ct22 polyconic americanpolyconic',
  eqdc: '1119 ct13 equidistantconic',
  aeqd: '9832 1125 ct12 azimuthalequidistant modifiedazimuthalequidistant',
  aeqd_guam: '9831 guamprojection',
  mill: 'ct20 millercylindrical',
  eqc: '1028 9842 ct17 equirectangular equidistantcylindrical platecarree equidistantcylindricalellipsoidal',
  eqc_sphere: '1029 9823 equidistantcylindricalspherical',
  gnom: 'ct19 gnomonic',
  ortho: '9840 ct21 orthographic local',
  ortho_sphere: 'orthographicspherical',
  robin: 'ct23 robinson',
  sinu: 'ct24 sinusoidal',
  vandg: 'ct25 vandergrinten vandergrinteni',
  nzmg: '9811 ct26 newzealandmapgrid',
  cea: '9835 ct28 cylindricalequalarea lambertcylindricalequalarea behrmann',
  cea_sphere: '9834 lambertcylindricalequalareaspherical',
  eqearth: '1078 equalearth',
  bonne: '9827 bonne',
  bonne_south: '9828 bonnesouthorientated',
  krovak: '9819 krovak',
  krovak_north: '1041 krovaknorthorientated',
  geos_y: 'geostationarysatellite geostationarysatellitesweepy',
  geos_x: 'geostationarysatellitesweepx',
  lcc_west: '9826 lambertconicconformalwestorientated',
  lcc_near: '9817 lambertconicnearconformal',
  stere_polar_c: '9830 polarstereographicvariantc',
  krovak_modified: '1042 krovakmodified',
  krovak_modified_north: '1043 krovakmodifiednorthorientated',
  col_urban: '1052 colombiaurban igacplanocartesiano',
  tunisia_mining: '9816 tunisiamininggrid tunisiamappinggrid',
  tmerc_zoned: '9824 transversemercatorzonedgridsystem',
  vertical_perspective: '9838 verticalperspective verticalnearsideperspective',
  igh: 'interruptedgoodehomolosine',
  igh_o: 'interruptedgoodehomolosineocean',
  goode: 'goodehomolosine',
};

/** Parameters by a name of our own, which is PROJ's, with their EPSG codes and names in WKT. */
const PARAMETERS: Readonly<Record<string, string>> = {
  lat_0: `8801 8811 8821 latitudeofnaturalorigin latitudeofprojectioncenter latitudeoffalseorigin latitudeoforigin
    latitudeofcenter centralparallel`,
  lon_0: `8802 8812 8822 8833 longitudeofnaturalorigin longitudeofprojectioncenter longitudeoffalseorigin
    longitudeoforigin longitudeofcenter centralmeridian`,
  lat_1: `8823 8832 8818 latitudeof1ststandardparallel latitudeofstandardparallel standardparallel1
    latitudeofpseudostandardparallel pseudostandardparallel1`,
  lat_2: '8824 latitudeof2ndstandardparallel standardparallel2',
  k_0: `8805 8815 8819 scalefactor scalefactoratnaturalorigin scalefactoratprojectioncenter scalefactoroninitialline
    scalefactoronpseudostandardparallel`,
  x_0: '8806 8816 8826 falseeasting eastingatfalseorigin eastingatprojectioncenter',
  y_0: '8807 8817 8827 falsenorthing northingatfalseorigin northingatprojectioncenter',
  alpha: '8813 1036 azimuth azimuthatprojectioncenter azimuthofinitialline colatitudeofconeaxis',
  gamma: '8814 rectifiedgridangle anglefromrectifiedtoskewgrid',
  h: '8840 1039 satelliteheight viewpointheight height projectionplaneoriginheight',
  k: '1038 ellipsoidscalingfactor',
  zone_0: '8830 initiallongitude',
  zone_width: '8831 zonewidth',
};

const methods = index(METHODS);
const parameters = index(PARAMETERS);

function index(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(names).flatMap(([ours, theirs]) => theirs.split(/\s+/).map((name) => [name, ours])));
}

/** A name without case and signs, in one spelling of "center". */
export function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replaceAll('centre', 'center');
}

/** Our name of a parameter by its EPSG code. */
export function parameterOfCode(code: string): string {
  return parameters.get(code) ?? code;
}

/** Our name of a parameter by its name in WKT. */
export function parameterOfName(name: string): string {
  return parameters.get(keyOf(name)) ?? keyOf(name);
}

/** Our name of a method by its key ({@link keyOf}) or code; the key itself where it isn't listed. */
export function methodOfKey(key: string): string {
  return methods.get(key) ?? key;
}
