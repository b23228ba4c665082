"""An XmR chart worked out anew from its definition (NHS England, Making Data
Count): the window's figures are compared with this, not with the program's own."""

LIMIT, NEAR, SCREEN = 2.66, 2.66 * 2 / 3, 3.267


def mean(values):
    return sum(values) / len(values)


def limits(values):
    """Mean, lower and upper limit; very large moving ranges are left out once."""
    ranges = [abs(b - a) for a, b in zip(values, values[1:])]
    cut = SCREEN * mean(ranges)
    spread = mean([size for size in ranges if size < cut])
    centre = mean(values)
    return centre, centre - LIMIT * spread, centre + LIMIT * spread


def special_causes(values, run):
    """Whether each point is a special cause by any of the four rules."""
    centre, lower, upper = limits(values)
    near = (upper - centre) * NEAR / LIMIT
    side = [(value > centre) - (value < centre) for value in values]
    found = [not lower <= value <= upper for value in values]

    for number in range(len(values) - run + 1):
        window = values[number:number + run]
        steps = [(b > a) - (b < a) for a, b in zip(window, window[1:])]
        if abs(sum(steps)) == run - 1 or abs(sum(side[number:number + run])) == run:
            found[number:number + run] = [True] * run

    outer = [near < abs(value - centre) and lower <= value <= upper for value in values]
    for number in range(len(values) - 2):
        three = range(number, number + 3)
        if abs(sum(side[i] for i in three)) == 3 and sum(outer[i] for i in three) >= 2:
            for i in three:
                found[i] = found[i] or outer[i]

    return found
