"""Hospital activity of the NHS area and delays in leaving hospital, by month and by day.

Counts are the publisher's.  A share, a monthly sum or a monthly mean is worked out here from them and the
row says so.
"""

import collections
import datetime

from . import periods
from .rows import UPPER_TIER_ONLY, not_published, observation, read_rows, share, two_tier

JOINED = '2022-07-01'
PREDECESSOR = 'Before 1 July 2022: Joined Up Care Derbyshire STP (QJ2), whose successor is this board'
DAILY = dict(category_type='Period', category='Daily')
NO_RETURN = '0 in the source in both daily series on this day: it looks like no return'


def at_board(system, dataset, indicator, period, value, *notes, **more):
    """An observation of the integrated care board, with a note before it existed."""
    notes = [PREDECESSOR if period.first < JOINED else '', *notes]
    return observation(dataset, indicator, 'Persons', 'All ages', system['nhs'][-1][0], period, str(value),
                       note='; '.join(note for note in notes if note), **more)


# Codes of the early months; the publisher changed to ONS codes in 2015.
DELAY_AREAS = {'507': 'E06000015', '506': 'E10000007', '-': 'E92000001'}
DELAY_TOTAL = 'Total Delayed Transfers of Care'


def delayed_transfers(raw, system, dataset):
    """Days of delay by month; in all, and by reason in the publisher's words."""
    rows = []
    for row in read_rows(raw.path(dataset)):
        period = periods.parse_month(row['Period'])
        area_code = DELAY_AREAS.get(row['Code'], row['Code'])
        reasons = {reason: days for reason, days in row.items()
                   if reason not in ('Code', 'Name', 'Period', DELAY_TOTAL)}
        if sum(int(days) for days in reasons.values() if days != 'NA') != int(row[DELAY_TOTAL]):
            raise ValueError(f'{dataset}: the reasons of {area_code} {period.label} are not the total')
        rows.append(observation(dataset, 'delayed-transfer-days', 'Persons', '18+ yrs', area_code, period,
                                row[DELAY_TOTAL]))
        for reason, days in reasons.items():
            value, status, note = (days, 'present', '') if days != 'NA' else \
                ('', 'missing', 'NA in the source, without a reason; the total has none of it')
            rows.append(observation(dataset, 'delayed-transfer-days', 'Persons', '18+ yrs', area_code, period,
                                    value, status, note, category_type='Reason', category=reason))
    totals = [row for row in rows if 'category' not in row]
    return rows + list(not_published(totals, two_tier(system), UPPER_TIER_ONLY))


def by_month(raw, dataset, column):
    """Daily counts by (year, month), each a list of (day, count); blank days are left out."""
    months = collections.defaultdict(list)
    for row in read_rows(raw.path(dataset)):
        if row[column]:
            day = datetime.date.fromisoformat(row['date'])
            months[day.year, day.month].append((day, int(row[column])))
    return months


def daily_and_monthly(raw, system, dataset, indicator, column, monthly, words):
    """The counts of days as a category, and as the main series one figure a whole month."""
    for (year, number), days in by_month(raw, dataset, column).items():
        period = periods.month(year, number)
        counts = [count for _, count in days]
        if days[-1][0].isoformat() != period.last or len(days) != days[-1][0].day:
            raise ValueError(f'{dataset}: {period.label} has {len(days)} days')
        zeros = [day for day, count in days if count == 0]
        warning = f'{zeros[0].day} {period.label} is 0 in the source and counts as it stands' if zeros else ''
        yield at_board(system, dataset, indicator, period, monthly(counts), f'{words} {len(days)} daily counts',
                       warning)
        for day, count in days:
            yield at_board(system, dataset, indicator, periods.on_day(day.isoformat()), count,
                           '' if count else NO_RETURN, **DAILY)


def before_five(raw, system, dataset):
    """Discharged by 17:00, of all discharged: the source tells them apart until May 2023."""
    totals = by_month(raw, dataset, 'discharged_total')
    for key, days in by_month(raw, dataset, 'discharged_by_1700').items():
        count = sum(count for _, count in days)
        total = sum(count for _, count in totals[key])
        if len(days) != len(totals[key]):
            raise ValueError(f'{dataset}: a part of {key} has no hour')
        yield at_board(system, dataset, 'discharged-by-five', periods.month(*key), share(count, total),
                       'Worked out from the daily counts', count=count, denominator=total)


def waits(raw, system, dataset):
    """Pathways over 18 and over 52 weeks; the row of all treatment functions."""
    for row in read_rows(raw.path(dataset)):
        if row['treatment'] == 'Total':
            year, number, _ = (int(part) for part in row['date'].split('-'))
            for weeks in (18, 52):
                yield at_board(system, dataset, f'rtt-over-{weeks}', periods.month(year, number),
                               row[f'waits_over_{weeks}_weeks'])


EMERGENCY = {
    # indicator: count, denominator
    'ae-over-4-hours': ('attendances_over_4hours', 'total_attendances'),
    'ae-admission-over-4-hours': ('emergency_admissions_over_4hours', 'total_emergency_admissions'),
}


def emergency(raw, system, dataset):
    """Attendances, and shares kept longer than four hours: the copy rounds these to whole per cents."""
    for row in read_rows(raw.path(dataset)):
        period = periods.parse_month(row['date'])
        yield at_board(system, dataset, 'ae-attendances', period, row['total_attendances'])
        for indicator, (count, denominator) in EMERGENCY.items():
            yield at_board(system, dataset, indicator, period, share(int(row[count]), int(row[denominator])),
                           'Worked out from the counts', count=row[count], denominator=row[denominator])


HOSPITALS = {'RFS': 'Chesterfield Royal Hospital', 'RTG': 'University Hospitals of Derby and Burton'}


def beds(raw, system, dataset):
    """Beds occupied of those available at the two acute trusts, together and each."""
    months, before = collections.defaultdict(dict), {}
    for row in read_rows(raw.path(dataset)):
        months[periods.parse_month(row['date'])][row['nhs_trust22_code']] = (
            int(row['general_acute_beds_occupied']), int(row['general_acute_beds_available']))
    for period, trusts in sorted(months.items(), key=lambda item: item[0].first):
        if set(trusts) != set(HOSPITALS):
            raise ValueError(f'{dataset}: {period.label} lacks a trust')
        repeated = 'Equal to the month before at both trusts: it looks like a copy' if trusts == before else ''
        before = trusts
        parts = [({}, *(sum(counts) for counts in zip(*trusts.values())))]
        parts += [(dict(category_type='Trust', category=HOSPITALS[code]), *trusts[code]) for code in trusts]
        for category, occupied, available in parts:
            yield at_board(system, dataset, 'bed-occupancy', period, share(occupied, available),
                           'Worked out from the counts', repeated, count=occupied, denominator=available, **category)


# measure: indicator; requests (ASC6) have no unit in the copy and are left out
OUTCOMES = {
    'ASC1': 'ascof-carer-quality', 'ASC2': 'ascof-quality', 'ASC3': 'ascof-finding-information',
    'ASC4': 'ascof-carer-information', 'ASC5': 'ascof-no-further-support', 'ASC7': 'ascof-staff-turnover',
}


def social_care(raw, system, dataset, areas):
    """Outcomes of adult social care; "2016-17" is a financial year."""
    rows = []
    for row in read_rows(raw.path(dataset)):
        if row['Code'] in OUTCOMES and row['Local authority code'] in areas:
            rows.append(observation(dataset, OUTCOMES[row['Code']], 'Persons', '18+ yrs', row['Local authority code'],
                                    periods.financial(int(row['Financial year'][:4])), row['Value']))
    return rows + list(not_published(rows, two_tier(system), UPPER_TIER_ONLY))


def observations(raw, system, areas):
    discharges, criteria = 'nhse-discharges-2025', 'nhse-criteria-to-reside-2025'
    return {
        'nhse-delayed-transfers-2020': delayed_transfers(raw, system, 'nhse-delayed-transfers-2020'),
        discharges: list(daily_and_monthly(raw, system, discharges, 'discharges', 'discharged_total', sum,
                                           'Sum of')) + list(before_five(raw, system, discharges)),
        criteria: list(daily_and_monthly(raw, system, criteria, 'no-criteria-to-reside',
                                         'do_not_meet_criteria_to_reside',
                                         lambda counts: f'{sum(counts) / len(counts):.2f}', 'Mean of')),
        'nhse-rtt-2025': list(waits(raw, system, 'nhse-rtt-2025')),
        'nhse-ae-2025': list(emergency(raw, system, 'nhse-ae-2025')),
        'nhse-beds-2025': list(beds(raw, system, 'nhse-beds-2025')),
        'oflog-social-care-2023': social_care(raw, system, 'oflog-social-care-2023', areas),
    }
