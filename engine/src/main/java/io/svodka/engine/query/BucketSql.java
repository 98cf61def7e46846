package io.svodka.engine.query;

import io.svodka.engine.calendar.Calendar;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes the number of the time bucket a row falls into. The buckets of a comparison are numbered
/// like those of the query's own period, which pairs them; a bucket beyond the last own one has no
/// number.
///
/// @param periods periods that do not overlap
/// @param count how many buckets the query's own period has
record BucketSql(Calendar calendar, TimeUnit unit, List<Period> periods, int count) {
  private static final int LONGEST_LADDER = 60;

  Sql write(FactTime time, RowSql rows, RowScope scope) {
    Sql at = rows.value(time.at());
    List<Sql> steps = new ArrayList<>();
    for (Period period : inOrder()) {
      List<Period> buckets = calendar.buckets(period, unit);
      if (unit == TimeUnit.DAY && buckets.size() > LONGEST_LADDER) {
        steps.addAll(days(period, time, rows, scope));
      } else {
        for (int i = 0; i < buckets.size(); i++) {
          steps.add(step(at, time.startOf(buckets.get(i).end(), scope), number(i)));
        }
      }
    }
    return Sql.form("case{} end", Sql.join("", steps));
  }

  private List<Period> inOrder() {
    return periods.stream().sorted(Comparator.comparing(Period::start)).toList();
  }

  private List<Sql> days(Period period, FactTime time, RowSql rows, RowScope scope) {
    LocalDate paired = period.start().plusDays(Math.min(count, period.days()));
    Sql at = rows.value(time.at());
    Sql number = Sql.form("{} - {}", time.day(rows, scope), Literals.day(period.start()));
    return List.of(
        step(at, time.startOf(paired, scope), number),
        step(at, time.startOf(period.end(), scope), Sql.of("null")));
  }

  private Sql number(int index) {
    return Sql.of(index < count ? String.valueOf(index) : "null");
  }

  private static Sql step(Sql at, Sql end, Sql number) {
    return Sql.form("\n      when {} < {} then {}", at, end, number);
  }
}
