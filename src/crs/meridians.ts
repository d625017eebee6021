/** Degrees of Paris east of Greenwich, which some writers treat otherwise than other meridians. */
export const PARIS = 2.33722917;
