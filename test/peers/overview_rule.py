"""The rule of the overviews, computed a second time: each cell from the up to four cells of the next finer level."""
import math

import numpy as np

LEVELS = {'float32': None, 'uint16': 10000, 'uint8': 100}


def next_level(bands, nodata, dtype, denominator):
    """`bands` (band, row, col): classes, then the valid fraction, then `unlisted`. Returns the level of half the resolution."""
    count, height, width = bands.shape
    rows, cols = -(-height // 2), -(-width // 2)
    padded = np.full((count, 2 * rows, 2 * cols), nodata, dtype='float64')
    padded[:, :height, :width] = bands
    out = np.full((count, rows, cols), nodata, dtype='float64')
    for row, col in np.ndindex(rows, cols):
        children = padded[:, 2 * row : 2 * row + 2, 2 * col : 2 * col + 2].reshape(count, 4).T
        out[:, row, col] = parent([c for c in children if c[-2] != nodata], count, nodata, dtype, denominator)
    return out.astype(bands.dtype)


def parent(children, count, nodata, dtype, denominator):
    """`children`: those of the four that lie in the grid and that no template hides."""
    cell = np.full(count, float(nodata))
    if not children:
        return cell
    levels = LEVELS[dtype]
    valid = added(c[-2] for c in children) / len(children)
    cell[-2] = valid if levels is None else half_up(valid)
    known = [c for c in children if c[-1] != nodata]
    if not known:
        return cell
    shares = [i for i in range(count) if i != count - 2]
    if denominator == 'valid':
        # A valid share that is rounded to 0 still stands for some area: half a step.
        weights = [c[-2] or 0.5 for c in known]
        divisor = added(weights)
    else:
        weights = [1.0] * len(known)
        divisor = sum(1 for c in children if c[-1] != nodata or c[-2] == 0)
    means = [added(c[i] * w for c, w in zip(known, weights)) / divisor for i in shares]
    if levels is not None:
        means = whole_numbers(means, levels if denominator == 'valid' else half_up(added(means)))
    cell[shares] = means
    return cell


def added(numbers):
    """From left to right: the sum() of Python 3.12 compensates for rounding, which the rule does not."""
    result = 0.0
    for number in numbers:
        result += number
    return result


def half_up(number):
    return math.floor(number + 0.5)


def whole_numbers(quotas, total):
    """Largest remainders: all quotas rounded down, and the rest to those that lost most, the first of equals first."""
    down = [math.floor(q + 1e-9) for q in quotas]
    lost = [q - d for q, d in zip(quotas, down)]
    for _ in range(total - sum(down)):
        most = next(i for i, gap in enumerate(lost) if gap >= max(lost) - 1e-9)
        down[most] += 1
        lost[most] -= 1
    return down
