/** Colours of the map that follow the page. */
export interface MapColors {
  readonly paper: string;
  readonly hatch: string;
  readonly line: string;
  readonly ink: string;
  readonly mark: string;
}

/** The colours that the page's styles give now, by day or by night. */
export function colorsOf(target: HTMLElement): MapColors {
  const style = getComputedStyle(target);
  const of = (name: string) => style.getPropertyValue(`--map-${name}`).trim();
  return { paper: of('paper'), hatch: of('hatch'), line: of('line'), ink: of('ink'), mark: of('mark') };
}
