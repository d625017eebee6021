import { InvalidInputError } from '../errors.js';

/**
 * Checks that an option's value is a number within limits.
 * @throws InvalidInputError unless an option's value is a number within limits.
 * @param unit in the plural
 */
export function checkRange(option: string, value: number, unit: string, least: number, most: number): void {
  if (!(value >= least && value <= most))
    throw new InvalidInputError(`${option}: must be a number of ${unit} from ${least} to ${most}`);
}
