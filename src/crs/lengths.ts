/** Metres of an international foot. */
export const FOOT = 0.3048;

/** Metres of a US survey foot. */
export const US_SURVEY_FOOT = 1200 / 3937;
