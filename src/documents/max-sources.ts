/** Sources of a layer, at most; also those that one list, STAC file or VRT names. */
export const MAX_SOURCES = 65536;
