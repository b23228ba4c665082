"""Periods: the publisher's label, tidied, and the days that it means."""

import datetime
import re
from typing import NamedTuple

DAY = datetime.timedelta(days=1)


class Period(NamedTuple):
    """A label as published, first and last day (ISO) and how they were counted."""
    label: str
    first: str
    last: str
    kind: str


def two_digits(year):
    return f'{year % 100:02d}'


def calendar(first_year, n_years=1):
    """Whole calendar years: "2024", or "2015-17" where pooled."""
    last_year = first_year + n_years - 1
    label = str(first_year) if n_years == 1 else f'{first_year}-{two_digits(last_year)}'
    return Period(label, f'{first_year}-01-01', f'{last_year}-12-31', 'calendar')


def year_from(first_day, kind):
    """A year that starts on another day than 1 January: "2024/25"."""
    start = datetime.date.fromisoformat(first_day)
    end = start.replace(year=start.year + 1) - DAY
    label = f'{start.year}/{two_digits(start.year + 1)}'
    return Period(label, first_day, end.isoformat(), kind)


def financial(first_year):
    return year_from(f'{first_year}-04-01', 'financial')


def academic(first_year):
    return year_from(f'{first_year}-09-01', 'academic')


def active_lives(first_year):
    """A survey year of Sport England's Active Lives: mid-November to mid-November."""
    return year_from(f'{first_year}-11-16', 'span')


def mid_year(year):
    """A population estimate is of one day, 30 June."""
    return Period(f'mid-{year}', f'{year}-06-30', f'{year}-06-30', 'date')


def on_day(day):
    return Period(day, day, day, 'date')


MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
          'November', 'December')


def month(year, number):
    """A whole month: "April 2019"."""
    first = datetime.date(year, number, 1)
    last = (first + 31 * DAY).replace(day=1) - DAY
    return Period(f'{MONTHS[number - 1]} {year}', first.isoformat(), last.isoformat(), 'month')


def parse_month(text):
    """Reads "April 2019"."""
    match = re.fullmatch(r'([A-Z][a-z]+) (\d{4})', text)
    if not match or match[1] not in MONTHS:
        raise ValueError(f'period "{text}" is no month')
    return month(int(match[2]), MONTHS.index(match[1]) + 1)


def parse_quarters(text):
    """Reads "2021/22 Q1" and the run "2021/22 Q1 - 2022/23 Q3" of financial quarters."""
    quarters = re.fullmatch(r'(\d{4})/\d\d Q([1-4])(?: - (\d{4})/\d\d Q([1-4]))?', text)
    if not quarters:
        raise ValueError(f'period "{text}" is no run of quarters')
    first_year, first_quarter, last_year, last_quarter = quarters.groups()

    def months(year, quarter):
        """The first and the last month of a quarter; the fourth lies in the next year."""
        year, number = (int(year), 3 * quarter + 1) if quarter < 4 else (int(year) + 1, 1)
        return month(year, number), month(year, number + 2)

    first, last = months(first_year, int(first_quarter))
    if last_year:
        _, last = months(last_year, int(last_quarter))
    return Period(text.replace(' - ', '-'), first.first, last.last, 'span' if last_year else 'quarter')


def parse_fingertips(text, year_kind=None):
    """Reads "2015 - 17", "2015-17", "2015" and, by year_kind, "2015/16"."""
    if match := re.fullmatch(r'(\d{4})', text):
        return calendar(int(match[1]))
    if match := re.fullmatch(r'(\d{4}) ?- ?(\d{2})', text):
        first_year = int(match[1])
        n_years = (int(match[2]) - first_year) % 100 + 1
        return calendar(first_year, n_years)
    if year_kind and (match := re.fullmatch(r'(\d{4})/(\d{2})', text)):
        if (int(match[1]) + 1) % 100 == int(match[2]):
            return year_kind(int(match[1]))
    raise ValueError(f'period "{text}" is in no known style')


def parse_interval(text):
    """Reads an ISO 8601 interval of ONS: "2011-01-01/P3Y", with or without a time."""
    match = re.fullmatch(r'(\d{4})-(\d\d-\d\d)(?:T00:00:00)?/P(\d)Y', text)
    if not match:
        raise ValueError(f'period "{text}" is no interval of whole years')
    year, day, n_years = int(match[1]), match[2], int(match[3])
    if day == '01-01':
        return calendar(year, n_years)
    if n_years == 1 and day == '04-01':
        return financial(year)
    if n_years == 1 and day == '11-16':
        return active_lives(year)
    raise ValueError(f'period "{text}" starts on a day without a rule here')
