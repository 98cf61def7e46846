package io.svodka.engine.text;

import io.svodka.model.document.Words;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.value.DurationUnit;
import io.svodka.model.value.Period;
import io.svodka.model.value.ValueFormat;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;

/// The built-in words of one language.
public interface Language {
  /// Returns the words that renderers print themselves.
  Words words();

  /// Returns what stands for whatever values there are.
  String all();

  /// Returns a month without its year, such as "октябрь".
  String month(Month month, GrammaticalCase form);

  /// Returns a month with its year, such as "октябрь 2026".
  default String month(YearMonth month, GrammaticalCase form) {
    return month(month.getMonth(), form) + " " + month.getYear();
  }

  /// Returns a month for a narrow axis, such as "окт 26".
  String shortMonth(YearMonth month);

  /// Returns a quarter without its year, such as "III кв.".
  String quarter(int quarter);

  /// Returns a week without its year as it stands in a sentence, such as "43-я неделя".
  String week(int week, GrammaticalCase form);

  /// Returns a week with its year, such as "43-я неделя 2026".
  default String week(int week, int year, GrammaticalCase form) {
    return week(week, form) + " " + year;
  }

  /// Returns the days of a week for a narrow axis, such as "2–8 ноя 2026": few know weeks by their
  /// numbers, and those that are cut at the ends of a period show it.
  default String shortDays(LocalDate first, LocalDate last) {
    String end = shortDay(last) + " " + last.getYear();
    if (first.equals(last)) {
      return end;
    }
    return YearMonth.from(first).equals(YearMonth.from(last))
        ? dayOfMonth(first) + "–" + end
        : shortDay(first) + " – " + end;
  }

  /// Returns a day without its year for a narrow axis, such as "2 ноя".
  String shortDay(LocalDate day);

  String year(int year);

  /// Returns a period of a trade calendar without its year, such as "P02".
  default String tradePeriod(int period) {
    return "P%02d".formatted(period);
  }

  /// Returns a quarter of a trade calendar without its year. It is not that of the months.
  String tradeQuarter(int quarter);

  /// Returns a year of a trade calendar.
  String tradeYear(int year);

  /// Returns a day without its year, such as "1 октября".
  String dayOfYear(LocalDate day);

  /// Returns a day with its year, such as "1 октября 2026".
  default String day(LocalDate day) {
    return dayOfYear(day) + " " + day.getYear();
  }

  /// Returns a name from within a sentence as it stands alone, in a heading or a cell.
  default String alone(String name) {
    return name;
  }

  /// Returns what a period without limits is called.
  String allTime(GrammaticalCase form);

  /// Returns a range of days, both ends included. A month or year that they share is said once.
  default String days(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return day(last);
    }
    if (YearMonth.from(first).equals(YearMonth.from(last))) {
      return dayOfMonth(first) + "–" + day(last);
    }
    String start = first.getYear() == last.getYear() ? dayOfYear(first) : day(first);
    return start + " – " + day(last);
  }

  /// Returns a day of the month that is named after it, such as "1" or "1.".
  default String dayOfMonth(LocalDate day) {
    return Integer.toString(day.getDayOfMonth());
  }

  /// Returns what stands behind a change, such as "к сентябрю 2026".
  ///
  /// @param shown name of the period as it stands in a sentence, maybe without its year
  String against(Period period, String shown);

  /// Returns a note that two compared periods differ in length.
  String unequal(String shown, long days, String otherShown, long otherDays);

  /// Returns a note that a total covers rows that are not shown.
  String hiddenRows(int count);

  /// Returns a note that the rows of a column do not add up to its total.
  String doNotAddUp(String label);

  /// Returns a note that names the columns a crosstab leaves out.
  String hiddenColumns(List<String> names);

  /// Returns what stands in place of a growth since nothing, such as "новое".
  String fromNothing();

  /// Returns the unit of a difference of percents, such as "п.п.".
  String points();

  /// Returns the word for a scale, such as "тыс."; empty for ones.
  String scale(ValueFormat.Scale scale);

  /// Returns the short word for a unit of durations, such as "мин".
  String duration(DurationUnit unit);

  /// Returns a note that the rows of columns overlap or follow one another in time, so that their
  /// totals are no sums of them.
  String notSummed(List<String> labels);

  /// Returns a note that a row of the rest lacks figures which do not follow from its rows.
  String openRest(String label);

  /// Returns a year that starts in the middle of a calendar year, such as "2026/27".
  default String fiscalYear(int year) {
    return "%d/%02d".formatted(year, (year + 1) % 100);
  }

  /// Returns what the smallest parts of a whole are called together.
  String others();

  /// Returns what the sum of all steps is called.
  String total();

  String noData();

  /// Returns what is said in place of a chart that has figures, each of them zero.
  String allZero();

  String target();

  String truth(boolean holds);

  /// Returns what stands in place of a change where there is no figure to compare with.
  String noFigure();

  /// Returns what a chart of this title is called; of any chart where it has none.
  String chart(String title);

  /// Returns what a figure of a chart is, such as "максимум".
  String landmark(Landmark landmark);

  /// Returns how many things are left out at the end of a list, such as "и ещё 3".
  String more(int count);

  /// What is told of a row of figures.
  enum Landmark {
    FIRST,
    LAST,
    HIGHEST,
    LOWEST,
    LARGEST
  }
}
