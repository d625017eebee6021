"""Makes src/crs/esri-table.ts from PROJ's database, by pyproj: make-esri-table.py > src/crs/esri-table.ts

It has the maps of the world and of continents to which Esri gave codes, and of all its older codes those that are codes of the
EPSG dataset today.
"""
import re
import warnings

from pyproj import CRS
from pyproj.database import get_database_metadata, query_crs_info
from pyproj.exceptions import CRSError, ProjError

warnings.simplefilter('ignore')
# Esri's own: of a sphere, of the world, of continents.
OWN = [range(53001, 53100), range(54001, 54100), range(102001, 102041)]
BASE = re.compile(r'GEOGCS\[.*?UNIT\["Degree",0\.0174532925199433\]\]')


def wkt(code):
    """As Esri writes it; None for the few methods that PROJ can't write so, or reads otherwise again."""
    crs = CRS.from_authority('ESRI', code)
    try:
        found = crs.to_wkt('WKT1_ESRI')
        return found if CRS.from_wkt(found).equals(crs, ignore_axis_order=True) else None
    except (CRSError, ProjError):
        return None


def twin(crs):
    """The code of the EPSG dataset that the same CRS has, not deprecated."""
    found = crs.to_authority('EPSG', min_confidence=90)
    if not found:
        return None
    other = CRS.from_authority(*found)
    return found[1] if not other.is_deprecated and other.equals(crs, ignore_axis_order=True) else None


own, twins, bases = [], [], {}
for code in sorted(int(info.code) for info in query_crs_info('ESRI', pj_types=['PROJECTED_CRS'], allow_deprecated=True)):
    crs = CRS.from_authority('ESRI', code)
    text = wkt(code) if any(code in codes for codes in OWN) and not crs.is_deprecated else None
    if text and BASE.search(text):
        base = bases.setdefault(BASE.search(text).group(), f'@{len(bases)}')
        own.append((code, BASE.sub(base, text)))
    elif crs.is_deprecated and (other := twin(crs)):
        twins.append((code, other))

print(f"""// Made by scripts/make-esri-table.py from PROJ's database, which holds the CRS of {get_database_metadata('ESRI.VERSION')}. Don't edit.

/** Geographic CRS below those of ESRI_CRS, in WKT as Esri writes it. */
export const ESRI_BASES: readonly string[] = [
{chr(10).join(f"  '{base}'," for base in bases)}
];

/** Code, WKT with "@n" for a geographic CRS of ESRI_BASES. */
export const ESRI_CRS = `""")
for code, text in own:
    print(code, text)
print("""`;

/** Esri's code, the code of the EPSG dataset that means the same. */
export const ESRI_TWINS = `""")
for code, other in twins:
    print(code, other)
print('`;')
