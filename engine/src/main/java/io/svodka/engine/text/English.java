package io.svodka.engine.text;

import io.svodka.model.document.Words;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.value.DurationUnit;
import io.svodka.model.value.Period;
import io.svodka.model.value.ValueFormat;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// English, which is also used where a language has no words of its own here.
final class English implements Language {
  private static final Words WORDS =
      new Words(
          "{page} of {pages}",
          "Contents",
          "continued",
          "Chart",
          "—",
          "This mail shows only the beginning. The whole report is in the attached files.");

  @Override
  public Words words() {
    return WORDS;
  }

  @Override
  public String all() {
    return "all";
  }

  @Override
  public String allTime(GrammaticalCase form) {
    return "all time";
  }

  @Override
  public String month(Month month, GrammaticalCase form) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  @Override
  public String shortMonth(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
        + " "
        + String.format(Locale.ROOT, "%02d", month.getYear() % 100);
  }

  @Override
  public String quarter(int quarter) {
    return "Q" + quarter;
  }

  @Override
  public String week(int week, GrammaticalCase form) {
    return "week\u00A0" + week;
  }

  @Override
  public String week(int week, int year, GrammaticalCase form) {
    return week(week, form) + ", " + year;
  }

  @Override
  public String alone(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  @Override
  public String shortDay(LocalDate day) {
    return day.getDayOfMonth()
        + "\u00A0"
        + day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  @Override
  public String tradeQuarter(int quarter) {
    return "trade Q" + quarter;
  }

  @Override
  public String tradeYear(int year) {
    return "trade year " + year;
  }

  @Override
  public String year(int year) {
    return Integer.toString(year);
  }

  @Override
  public String dayOfYear(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day.getMonth(), GrammaticalCase.NOMINATIVE);
  }

  @Override
  public String against(Period period, String shown) {
    return "vs " + shown;
  }

  @Override
  public String unequal(String shown, long days, String otherShown, long otherDays) {
    return "The compared periods differ in length: "
        + shown
        + " has "
        + counted(days)
        + ", "
        + otherShown
        + " has "
        + counted(otherDays)
        + ".";
  }

  private static String counted(long days) {
    return days == 1 ? "1 day" : days + " days";
  }

  @Override
  public String hiddenRows(int count) {
    return count == 1
        ? "The total includes 1 row that is not shown."
        : "The total includes " + count + " rows that are not shown.";
  }

  @Override
  public String doNotAddUp(String label) {
    return "“"
        + label
        + "”: the rows do not add up to the total, since one item may count in several rows.";
  }

  @Override
  public String hiddenColumns(List<String> names) {
    return (names.size() == 1 ? "Column not shown: " : "Columns not shown: ")
        + String.join(", ", names)
        + ". The totals cover everything.";
  }

  @Override
  public String fromNothing() {
    return "new";
  }

  @Override
  public String points() {
    return "pp";
  }

  @Override
  public String scale(ValueFormat.Scale scale) {
    return switch (scale) {
      case ONES -> "";
      case THOUSANDS -> "thousand";
      case MILLIONS -> "million";
    };
  }

  @Override
  public String duration(DurationUnit unit) {
    return switch (unit) {
      case SECONDS -> "s";
      case MINUTES -> "min";
      case HOURS -> "h";
      case DAYS -> "d";
    };
  }

  @Override
  public String notSummed(List<String> labels) {
    return "“"
        + String.join("”, “", labels)
        + "”: the total is no sum of the rows, whose periods overlap or follow one another.";
  }

  @Override
  public String openRest(String label) {
    return "“" + label + "”: figures that do not follow from the rows it stands for are left out.";
  }

  @Override
  public String others() {
    return "Others";
  }

  @Override
  public String total() {
    return "Total";
  }

  @Override
  public String noData() {
    return "No data for the period.";
  }

  @Override
  public String allZero() {
    return "All figures are zero.";
  }

  @Override
  public String target() {
    return "target";
  }

  @Override
  public String truth(boolean holds) {
    return holds ? "yes" : "no";
  }

  @Override
  public String noFigure() {
    return "no figure";
  }

  @Override
  public String chart(String title) {
    return title.isEmpty() ? "Chart" : "Chart “" + title + "”";
  }

  @Override
  public String landmark(Landmark landmark) {
    return switch (landmark) {
      case FIRST -> "first";
      case LAST -> "last";
      case HIGHEST -> "highest";
      case LOWEST -> "lowest";
      case LARGEST -> "largest";
    };
  }

  @Override
  public String more(int count) {
    return "and " + count + " more";
  }
}
