/** How samples become values: value = sample x scale + offset. */
export interface Scaling {
  readonly scale: number;
  readonly offset: number;
}
