import { countOf } from '../count-of.js';
import { dateRange } from '../documents/date-range.js';
import { InvalidInputError, NotFoundError } from '../errors.js';
import { excerpt } from '../excerpt.js';
import type { Item } from './item.js';

/** Which items of STAC files are meant. */
export interface ItemFilter {
  /** The time that they meet: ISO 8601, or an interval (documents/date-range.ts). */
  readonly date?: string | undefined;
  /** Percent of `eo:cloud_cover`, at most. */
  readonly cloudCover?: number | undefined;
  /** West, south, east and north in degrees of what they meet; west is more than east across the antimeridian. */
  readonly bounds?: readonly [west: number, south: number, east: number, north: number] | undefined;
}

type Field = keyof ItemFilter;
type Test = (item: Item) => boolean;

/**
 * Chooses items. One that lacks what it is to be chosen by is an error, because leaving it out and keeping it are both
 * wrong for somebody, and neither would be seen.
 */
export class ItemChoice {
  readonly #tests: readonly (readonly [Field, Test])[];
  readonly #left: Record<Field, number> = { date: 0, bounds: 0, cloudCover: 0 };
  #seen = 0;
  #kept = 0;

  /**
   * Takes a filter.
   * @throws InvalidInputError for a date that is none
   */
  constructor({ date, bounds, cloudCover }: ItemFilter) {
    this.#tests = [
      ...(date === undefined ? [] : [['date', meetsDate(date)] as const]),
      ...(bounds === undefined ? [] : [['bounds', meetsBounds(bounds)] as const]),
      ...(cloudCover === undefined ? [] : [['cloudCover', isClear(cloudCover)] as const]),
    ];
  }

  /** Whether it chooses at all. */
  get isAsked(): boolean {
    return this.#tests.length > 0;
  }

  /**
   * Whether an item is meant.
   * @throws InvalidInputError where that can't be told
   */
  keeps(item: Item): boolean {
    this.#seen++;
    const failed = this.#tests.find(([, test]) => !test(item));
    if (failed) this.#left[failed[0]]++;
    else this.#kept++;
    return failed === undefined;
  }

  /**
   * Says what became of the items, once all were seen.
   * @throws NotFoundError where none is left, InvalidInputError where there were none to choose from
   */
  check(): void {
    if (!this.isAsked || this.#kept > 0) return;
    if (this.#seen === 0)
      throw new InvalidInputError(
        'items: chooses among the items of STAC files (.json, .geojson, .parquet), and no source is one; leave it out',
      );
    const left = this.#tests.map(([field]) => `${this.#left[field]} by items.${field}`).join(', ');
    throw new NotFoundError(`none of ${countOf(this.#seen, 'STAC item')} is left: left out were ${left}`);
  }
}

function meetsDate(date: string): Test {
  const asked = dateRange(date);
  const from = Date.parse(asked.start);
  const to = endOf(asked.end);
  return (item) => {
    const { datetime, start_datetime: start, end_datetime: end } = item.properties;
    const [first, last] = start && end ? [start, end] : [datetime, datetime];
    if (!first || !last) throw lacking(item, 'datetime', 'date');
    return timeOf(item, first) <= to && endOf(last, timeOf(item, last)) >= from;
  };
}

/** A whole second lasts until the next one. */
function endOf(text: string, time = Date.parse(text)): number {
  return time % 1000 === 0 ? time + 999 : time;
}

function timeOf({ where }: Item, text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new InvalidInputError(`${where}: "${excerpt(text)}" is no date-time`);
  return time;
}

function meetsBounds([west, south, east, north]: NonNullable<ItemFilter['bounds']>): Test {
  return (item) => {
    const box = item.bbox;
    if (!box) throw lacking(item, 'bbox', 'bounds');
    const [w, s, e, n] = (box.length === 6 ? [box[0], box[1], box[3], box[4]] : box) as [
      number,
      number,
      number,
      number,
    ];
    return s <= north && n >= south && meetAround(west, east, w, e);
  };
}

/** Whether two stretches of longitudes meet, wherever each counts its turns from. */
function meetAround(west: number, east: number, w: number, e: number): boolean {
  const turned = (degrees: number) => ((degrees % 360) + 360) % 360;
  const widthOf = (from: number, to: number) => (to < from ? to - from + 360 : to - from);
  return turned(w - west) <= widthOf(west, east) || turned(west - w) <= widthOf(w, e);
}

function isClear(most: number): Test {
  return (item) => {
    const cover = item.properties['eo:cloud_cover'] ?? null;
    if (cover === null) throw lacking(item, 'eo:cloud_cover', 'cloudCover');
    return cover <= most;
  };
}

function lacking({ where }: Item, property: string, field: Field): InvalidInputError {
  return new InvalidInputError(
    `${where}: has no ${property} to be chosen by; leave items.${field} out, or take the item out of the file`,
  );
}
