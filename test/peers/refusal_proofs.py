"""Whether GDAL's facts of a raster show that the reason of a refusal is true."""
import re

from both_readings import alike

PROOFS = [
    (r'has no CRS', lambda gdal, _: gdal['crs'] is None),
    (r'has no geotransform', lambda gdal, _: gdal['place'] is None and gdal['points'] <= 1),
    (r'placed by (\d+) control points', lambda gdal, said: gdal['place'] is None and gdal['points'] == int(said[1])),
    (r'neither projected nor geographic', lambda gdal, _: (gdal['crs'] or {}).get('kind', 'local') == 'local'),
    (r'another unit than degrees', lambda gdal, _: not alike(gdal['crs']['unit'], 1)),
    (r'(JPEG|WebP) compression is ', lambda gdal, said: same_word(gdal['compression'], said[1])),
    (r'compression (LZMA|CCITT\w+) is not', lambda gdal, said: same_word(gdal['compression'], said[1])),
    (r'samples of (\d+) bits', lambda gdal, said: said[1] in (gdal['bits'] or gdal['dtype'])),
    (r'complex numbers', lambda gdal, _: gdal['dtype'].startswith('C')),
    (r'one block of (\d+) x (\d+) pixels', lambda gdal, said: is_block(gdal, int(said[1]), int(said[2]))),
]


def is_block(theirs, width, height):
    """GDAL reads strips that are not compressed in parts, of which each is a block to it."""
    return theirs['block'][0] == width and (theirs['block'][1] == height or theirs['compression'] is None)


def same_word(compression, word):
    return word.upper() in (compression or '').upper()


def is_proved(refusal, theirs):
    """Whether what GDAL says of a file shows that a refusal's reason is true; None where it says nothing of that."""
    if refusal['name'] == 'CorruptRasterError':
        return True if 'error' in theirs else None
    if 'width' not in theirs:
        return None
    for words, proof in PROOFS:
        said = re.search(words, refusal['message'])
        if said:
            return proof(theirs, said)
    return None
