"""What the workspace holds, read with SQLite alone: the window's words are
compared with this, not with the program's own answer."""

import sqlite3


class Figures:
    def __init__(self, workspace):
        self.connection = sqlite3.connect(f"file:{workspace}?immutable=1", uri=True)
        self.connection.row_factory = sqlite3.Row

    def rows(self, sql, *values):
        return self.connection.execute(sql, values).fetchall()

    def value(self, indicator, sex, area, period, category=""):
        """One row of area_value; None where the workspace has none."""
        found = self.rows(
            "SELECT * FROM area_value"
            " WHERE indicator_code = ? AND sex = ? AND area_code = ? AND period = ? AND category = ?",
            indicator, sex, area, period, category,
        )
        return found[0] if found else None

    def values(self, indicator, sex, level, period, category=""):
        """Every row of a level, by area code."""
        return self.rows(
            "SELECT * FROM area_value"
            " WHERE indicator_code = ? AND sex = ? AND level = ? AND period = ? AND category = ?"
            " ORDER BY area_code",
            indicator, sex, level, period, category,
        )

    def published_comparison(self, indicator, sex, area, period):
        """The publisher's own verdict: a word, or None."""
        found = self.rows(
            "SELECT o.published_comparison FROM observation AS o"
            " JOIN series AS s ON s.id = o.series_id JOIN indicator AS i ON i.id = s.indicator_id"
            " JOIN area AS a ON a.id = o.area_id JOIN period AS p ON p.id = o.period_id"
            " WHERE i.code = ? AND s.sex = ? AND a.code = ? AND p.label = ?",
            indicator, sex, area, period,
        )
        return found[0]["published_comparison"] if found else None

    def periods(self, indicator, sex, level):
        """The periods with a value, oldest first."""
        return [
            row["period"] for row in self.rows(
                "SELECT DISTINCT period, period_from FROM area_value"
                " WHERE indicator_code = ? AND sex = ? AND level = ? AND value IS NOT NULL ORDER BY period_from",
                indicator, sex, level,
            )
        ]

    def area(self, code):
        return self.rows("SELECT * FROM area WHERE code = ?", code)[0]

    def areas(self, level):
        return self.rows("SELECT * FROM area WHERE level = ? AND role = 'own' ORDER BY code", level)
