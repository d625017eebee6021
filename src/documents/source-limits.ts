/** Sources of a layer, at most; also those that one list, STAC file or VRT names. */
export const MAX_SOURCES = 65536;
/** Sources that planning opens at a time: most of opening one is waiting for a server. */
export const OPENED_AT_A_TIME = 32;
/** Sources after which planning stores what it has found, where there are several: little is lost where it is stopped. */
export const STORED_AFTER = 1000;
