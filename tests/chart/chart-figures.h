#pragma once

/* Real figures that the chart tests draw.
 *
 * Life expectancy and its slope index, males: OHID, Fingertips 90366 and 92901, as
 * re-published by Trafford Data Lab, May 2026.  Preventable cardiovascular deaths
 * per 100,000 under 75: Office for National Statistics, Explore Local Statistics.
 * Both Open Government Licence v3.0. */

#include "pb-bar-chart.h"
#include "pb-trend-chart.h"

#include <math.h>

/* Whole calendar years, the days counted from 1970-01-01. */
#define FIRST_DAY(year) (((year) - 1970) * 365 + ((year) - 1969) / 4)
#define P(label, first, last, value, lower, upper) \
  { label, FIRST_DAY (first), FIRST_DAY ((last) + 1) - 1, value, lower, upper, PB_STATUS_PRESENT }

static const PbTrendPoint derby_sii[] = {
  P ("2015-17", 2015, 2017, 10.5, NAN, NAN),
  P ("2016-18", 2016, 2018, 10.6, NAN, NAN),
  P ("2017-19", 2017, 2019, 10.5, NAN, NAN),
  P ("2018-20", 2018, 2020, 11.4, NAN, NAN),
  P ("2019-21", 2019, 2021, 12.9, NAN, NAN),
  P ("2020-22", 2020, 2022, 13.3, NAN, NAN),
  P ("2021-23", 2021, 2023, 12.7, NAN, NAN),
  P ("2022-24", 2022, 2024, 11.9, NAN, NAN),
};
static const PbTrendPoint england_sii[] = {
  P ("2015-17", 2015, 2017, 9.6, NAN, NAN),
  P ("2016-18", 2016, 2018, 9.6, NAN, NAN),
  P ("2017-19", 2017, 2019, 9.5, NAN, NAN),
  P ("2018-20", 2018, 2020, 9.9, NAN, NAN),
  P ("2019-21", 2019, 2021, 10.3, NAN, NAN),
  P ("2020-22", 2020, 2022, 10.7, NAN, NAN),
  P ("2021-23", 2021, 2023, 10.5, NAN, NAN),
  P ("2022-24", 2022, 2024, 10.4, NAN, NAN),
};
static const PbTrendPoint chesterfield_le[] = {
  P ("2015-17", 2015, 2017, 77.9, NAN, NAN),
  P ("2016-18", 2016, 2018, 78.2, NAN, NAN),
  P ("2017-19", 2017, 2019, 78.2, NAN, NAN),
  P ("2018-20", 2018, 2020, 77.8, NAN, NAN),
  P ("2019-21", 2019, 2021, 77.7, NAN, NAN),
  P ("2020-22", 2020, 2022, 77.6, NAN, NAN),
  P ("2021-23", 2021, 2023, 77.9, NAN, NAN),
  P ("2022-24", 2022, 2024, 77.6, NAN, NAN),
  P ("2023-25", 2023, 2025, 77.3, NAN, NAN),
};
static const PbTrendPoint england_le[] = {
  P ("2015-17", 2015, 2017, 79.5, NAN, NAN),
  P ("2016-18", 2016, 2018, 79.6, NAN, NAN),
  P ("2017-19", 2017, 2019, 79.7, NAN, NAN),
  P ("2018-20", 2018, 2020, 79.3, NAN, NAN),
  P ("2019-21", 2019, 2021, 79, NAN, NAN),
  P ("2020-22", 2020, 2022, 78.9, NAN, NAN),
  P ("2021-23", 2021, 2023, 79.1, NAN, NAN),
  P ("2022-24", 2022, 2024, 79.5, NAN, NAN),
  P ("2023-25", 2023, 2025, 79.7, NAN, NAN),
};
static const PbTrendPoint chesterfield_cvd[] = {
  P ("2001-03", 2001, 2003, 75.1, 64.5, 86.9),
  P ("2002-04", 2002, 2004, 66.6, 56.7, 77.8),
  P ("2003-05", 2003, 2005, 61.2, 51.8, 71.9),
  P ("2004-06", 2004, 2006, 57.1, 48.1, 67.3),
  P ("2005-07", 2005, 2007, 48.9, 40.6, 58.4),
  P ("2006-08", 2006, 2008, 43.1, 35.4, 52.0),
  P ("2007-09", 2007, 2009, 39.1, 31.8, 47.5),
  P ("2008-10", 2008, 2010, 42.8, 35.2, 51.5),
  P ("2009-11", 2009, 2011, 42.4, 34.9, 51.0),
  P ("2010-12", 2010, 2012, 44.9, 37.3, 53.6),
  P ("2011-13", 2011, 2013, 40.8, 33.6, 49.0),
  P ("2012-14", 2012, 2014, 39.1, 32.1, 47.2),
  P ("2013-15", 2013, 2015, 36.7, 30.0, 44.4),
  P ("2014-16", 2014, 2016, 36.6, 29.9, 44.2),
  P ("2015-17", 2015, 2017, 36.0, 29.6, 43.5),
  P ("2016-18", 2016, 2018, 32.2, 26.1, 39.2),
  P ("2017-19", 2017, 2019, 31.0, 25.1, 37.9),
  P ("2018-20", 2018, 2020, 31.2, 25.2, 38.1),
  P ("2019-21", 2019, 2021, 33.2, 27.0, 40.2),
  P ("2020-22", 2020, 2022, 33.7, 27.6, 40.8),
  P ("2021-23", 2021, 2023, 35.0, 28.7, 42.2),
  P ("2022-24", 2022, 2024, 36.5, 30.1, 43.9),
};
static const PbTrendPoint england_cvd[] = {
  P ("2001-03", 2001, 2003, 60.8, 60.3, 61.2),
  P ("2002-04", 2002, 2004, 56.7, 56.3, 57.1),
  P ("2003-05", 2003, 2005, 52.5, 52.1, 53.0),
  P ("2004-06", 2004, 2006, 48.5, 48.1, 48.9),
  P ("2005-07", 2005, 2007, 45.1, 44.7, 45.5),
  P ("2006-08", 2006, 2008, 42.2, 41.8, 42.6),
  P ("2007-09", 2007, 2009, 39.3, 39.0, 39.7),
  P ("2008-10", 2008, 2010, 37.2, 36.8, 37.5),
  P ("2009-11", 2009, 2011, 35.0, 34.6, 35.3),
  P ("2010-12", 2010, 2012, 33.4, 33.1, 33.7),
  P ("2011-13", 2011, 2013, 32.0, 31.7, 32.3),
  P ("2012-14", 2012, 2014, 31.0, 30.7, 31.3),
  P ("2013-15", 2013, 2015, 30.3, 30.0, 30.6),
  P ("2014-16", 2014, 2016, 29.7, 29.4, 30.0),
  P ("2015-17", 2015, 2017, 29.1, 28.9, 29.4),
  P ("2016-18", 2016, 2018, 28.7, 28.5, 29.0),
  P ("2017-19", 2017, 2019, 28.2, 27.9, 28.4),
  P ("2018-20", 2018, 2020, 28.5, 28.2, 28.7),
  P ("2019-21", 2019, 2021, 29.0, 28.7, 29.3),
  P ("2020-22", 2020, 2022, 30.1, 29.8, 30.4),
  P ("2021-23", 2021, 2023, 30.5, 30.2, 30.8),
  P ("2022-24", 2022, 2024, 30.2, 30.0, 30.5),
};
static const PbBar cvd_bars[] = {
  { "Bolsover", 38.3, 30.8, 47.2, PB_STATUS_PRESENT, PB_COMPARISON_WORSE },
  { "Derby", 36.6, 32.0, 41.7, PB_STATUS_PRESENT, PB_COMPARISON_WORSE },
  { "Chesterfield", 36.5, 30.1, 43.9, PB_STATUS_PRESENT, PB_COMPARISON_SIMILAR },
  { "Erewash", 31.5, 25.6, 38.3, PB_STATUS_PRESENT, PB_COMPARISON_SIMILAR },
  { "South Derbyshire", 30.0, 24.2, 36.8, PB_STATUS_PRESENT, PB_COMPARISON_SIMILAR },
  { "Amber Valley", 29.6, 24.4, 35.6, PB_STATUS_PRESENT, PB_COMPARISON_SIMILAR },
  { "High Peak", 29.0, 23.2, 36.0, PB_STATUS_PRESENT, PB_COMPARISON_SIMILAR },
  { "North East Derbyshire", 24.5, 19.4, 30.6, PB_STATUS_PRESENT, PB_COMPARISON_SIMILAR },
  { "Derbyshire Dales", 20.3, 15.1, 26.6, PB_STATUS_PRESENT, PB_COMPARISON_BETTER },
};
