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
import java.util.Locale;

/// German: days are ordinal numbers, months do not decline beside a year.
final class German implements Language {
  private static final Words WORDS =
      new Words(
          "{page} von {pages}",
          "Inhalt",
          "Fortsetzung",
          "Diagramm",
          "—",
          "Diese Nachricht zeigt nur den Anfang. Der ganze Bericht liegt in den Anlagen.");
  private static final List<String> MONTHS =
      List.of(
          "Januar",
          "Februar",
          "März",
          "April",
          "Mai",
          "Juni",
          "Juli",
          "August",
          "September",
          "Oktober",
          "November",
          "Dezember");
  private static final List<String> SHORT =
      List.of("Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez");

  @Override
  public Words words() {
    return WORDS;
  }

  @Override
  public String all() {
    return "alle";
  }

  @Override
  public String allTime(GrammaticalCase form) {
    return switch (form) {
      case NOMINATIVE -> "gesamter Zeitraum";
      case GENITIVE -> "gesamten Zeitraums";
      case PREPOSITIONAL -> "gesamten Zeitraum";
    };
  }

  @Override
  public String month(Month month, GrammaticalCase form) {
    return MONTHS.get(month.getValue() - 1);
  }

  @Override
  public String shortMonth(YearMonth month) {
    return SHORT.get(month.getMonthValue() - 1)
        + " "
        + String.format(Locale.ROOT, "%02d", month.getYear() % 100);
  }

  @Override
  public String quarter(int quarter) {
    return quarter + ". Quartal";
  }

  @Override
  public String week(int week, GrammaticalCase form) {
    return "KW\u00A0" + week;
  }

  @Override
  public String week(int week, int year, GrammaticalCase form) {
    return week(week, form) + "/" + year;
  }

  @Override
  public String shortDay(LocalDate day) {
    return dayOfMonth(day) + "\u00A0" + SHORT.get(day.getMonthValue() - 1);
  }

  @Override
  public String tradeQuarter(int quarter) {
    return quarter + ". Handelsquartal";
  }

  @Override
  public String tradeYear(int year) {
    return "Handelsjahr " + year;
  }

  @Override
  public String year(int year) {
    return Integer.toString(year);
  }

  @Override
  public String dayOfYear(LocalDate day) {
    return dayOfMonth(day) + " " + month(day.getMonth(), GrammaticalCase.NOMINATIVE);
  }

  @Override
  public String dayOfMonth(LocalDate day) {
    return day.getDayOfMonth() + ".";
  }

  @Override
  public String against(Period period, String shown) {
    return "ggü. " + shown;
  }

  @Override
  public String unequal(String shown, long days, String otherShown, long otherDays) {
    return "Die verglichenen Zeiträume sind ungleich lang: "
        + shown
        + " hat "
        + counted(days)
        + ", "
        + otherShown
        + " hat "
        + counted(otherDays)
        + ".";
  }

  private static String counted(long days) {
    return days == 1 ? "1 Tag" : days + " Tage";
  }

  @Override
  public String hiddenRows(int count) {
    return count == 1
        ? "Die Summe enthält 1 Zeile, die nicht gezeigt wird."
        : "Die Summe enthält " + count + " Zeilen, die nicht gezeigt werden.";
  }

  @Override
  public String doNotAddUp(String label) {
    return "„"
        + label
        + "“: Die Zeilen ergeben nicht die Gesamtzahl, da manches in mehreren Zeilen zählt.";
  }

  @Override
  public String hiddenColumns(List<String> names) {
    return (names.size() == 1 ? "Nicht gezeigte Spalte: " : "Nicht gezeigte Spalten: ")
        + String.join(", ", names)
        + ". Die Summen umfassen alles.";
  }

  @Override
  public String fromNothing() {
    return "neu";
  }

  @Override
  public String points() {
    return "PP";
  }

  @Override
  public String scale(ValueFormat.Scale scale) {
    return switch (scale) {
      case ONES -> "";
      case THOUSANDS -> "Tsd.";
      case MILLIONS -> "Mio.";
    };
  }

  @Override
  public String duration(DurationUnit unit) {
    return switch (unit) {
      case SECONDS -> "s";
      case MINUTES -> "Min.";
      case HOURS -> "Std.";
      case DAYS -> "T.";
    };
  }

  @Override
  public String notSummed(List<String> labels) {
    return "„"
        + String.join("“, „", labels)
        + "“: Die Gesamtzahl ist keine Summe der Zeilen, deren Zeiträume sich überschneiden oder"
        + " aufeinander folgen.";
  }

  @Override
  public String openRest(String label) {
    return "„" + label + "“: Werte, die nicht aus den zusammengefassten Zeilen folgen, fehlen.";
  }

  @Override
  public String others() {
    return "Übrige";
  }

  @Override
  public String total() {
    return "Gesamt";
  }

  @Override
  public String noData() {
    return "Keine Daten für den Zeitraum.";
  }

  @Override
  public String allZero() {
    return "Alle Werte sind null.";
  }

  @Override
  public String target() {
    return "Ziel";
  }

  @Override
  public String truth(boolean holds) {
    return holds ? "ja" : "nein";
  }

  @Override
  public String noFigure() {
    return "kein Wert";
  }

  @Override
  public String chart(String title) {
    return title.isEmpty() ? "Diagramm" : "Diagramm „" + title + "“";
  }

  @Override
  public String landmark(Landmark landmark) {
    return switch (landmark) {
      case FIRST -> "zuerst";
      case LAST -> "zuletzt";
      case HIGHEST -> "Höchstwert";
      case LOWEST -> "Tiefstwert";
      case LARGEST -> "am größten";
    };
  }

  @Override
  public String more(int count) {
    return "und " + count + " weitere";
  }
}
