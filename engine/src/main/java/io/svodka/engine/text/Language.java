package io.svodka.engine.text;

import io.svodka.model.document.Words;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.value.DurationUnit;
import io.svodka.model.value.Period;
import io.svodka.model.value.ValueFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// The built-in words of one language.
public interface Language {
  /// Returns the words that renderers print themselves.
  Words words();

  /// Returns what stands for whatever values there are.
  String all();

  /// Returns a month with its year, such as "октябрь 2026".
  String month(YearMonth month, GrammaticalCase form);

  /// Returns a month for a narrow axis, such as "окт 26".
  String shortMonth(YearMonth month);

  String quarter(int quarter, int year);

  String week(int week, int year);

  /// Returns a week for a narrow axis, such as "W43 2026".
  String shortWeek(int week, int year);

  String year(int year);

  String day(LocalDate day);

  /// Returns what a period without limits is called.
  String allTime(GrammaticalCase form);

  /// Returns a range of days, both ends included.
  default String days(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return day(last);
    }
    return YearMonth.from(first).equals(YearMonth.from(last))
        ? first.getDayOfMonth() + "–" + day(last)
        : day(first) + " – " + day(last);
  }

  /// Returns what stands behind a change, such as "к сентябрю 2026".
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

  /// Returns a quarter of such a year.
  String fiscalQuarter(int quarter, int year);

  /// Returns what the smallest parts of a whole are called together.
  String others();

  /// Returns what the sum of all steps is called.
  String total();

  String noData();

  String target();

  String truth(boolean holds);

  /// Returns a chart in a sentence.
  String chart(String title, String series, String first, String last);
}
