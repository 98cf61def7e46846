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

/// Hebrew: written from right to left, nouns count in one, two, some and many.
final class Hebrew implements Language {
  /// From eleven on, days are counted in the singular.
  private static final int MOST_IN_PLURAL = 10;

  private static final Words WORDS =
      new Words(
          "{page} מתוך {pages}",
          "תוכן העניינים",
          "המשך",
          "תרשים",
          "—",
          "הודעה זו מציגה רק את ההתחלה. הדוח המלא נמצא בקבצים המצורפים.");
  private static final List<String> MONTHS =
      List.of(
          "ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר",
          "נובמבר", "דצמבר");
  private static final List<String> SHORT =
      List.of(
          "ינו׳", "פבר׳", "מרץ", "אפר׳", "מאי", "יוני", "יולי", "אוג׳", "ספט׳", "אוק׳", "נוב׳",
          "דצמ׳");

  @Override
  public Words words() {
    return WORDS;
  }

  @Override
  public String all() {
    return "הכול";
  }

  @Override
  public String allTime(GrammaticalCase form) {
    return "כל התקופה";
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
    return "רבעון " + quarter;
  }

  @Override
  public String week(int week, GrammaticalCase form) {
    return "שבוע " + week;
  }

  @Override
  public String week(int week, int year, GrammaticalCase form) {
    return week(week, form) + ", " + year;
  }

  @Override
  public String shortDay(LocalDate day) {
    return day.getDayOfMonth() + "\u00A0ב" + SHORT.get(day.getMonthValue() - 1);
  }

  @Override
  public String tradeQuarter(int quarter) {
    return "רבעון מסחר " + quarter;
  }

  @Override
  public String tradeYear(int year) {
    return "שנת מסחר " + year;
  }

  @Override
  public String year(int year) {
    return Integer.toString(year);
  }

  @Override
  public String dayOfYear(LocalDate day) {
    return day.getDayOfMonth() + " ב" + month(day.getMonth(), GrammaticalCase.NOMINATIVE);
  }

  @Override
  public String against(Period period, String shown) {
    return "לעומת " + shown;
  }

  @Override
  public String unequal(String shown, long days, String otherShown, long otherDays) {
    return "התקופות המושוות אינן שוות באורכן: "
        + shown
        + " – "
        + counted(days)
        + ", "
        + otherShown
        + " – "
        + counted(otherDays)
        + ".";
  }

  private static String counted(long days) {
    if (days == 1) {
      return "יום אחד";
    }
    if (days == 2) {
      return "יומיים";
    }
    return days + (days > MOST_IN_PLURAL ? " יום" : " ימים");
  }

  @Override
  public String hiddenRows(int count) {
    return switch (count) {
      case 1 -> "הסכום כולל שורה אחת שאינה מוצגת.";
      case 2 -> "הסכום כולל שתי שורות שאינן מוצגות.";
      default -> "הסכום כולל " + count + " שורות שאינן מוצגות.";
    };
  }

  @Override
  public String doNotAddUp(String label) {
    return "„" + label + "”: השורות אינן מסתכמות לסך הכול, כי פריט אחד עשוי להיספר בכמה שורות.";
  }

  @Override
  public String hiddenColumns(List<String> names) {
    return (names.size() == 1 ? "עמודה שאינה מוצגת: " : "עמודות שאינן מוצגות: ")
        + String.join(", ", names)
        + ". הסכומים כוללים הכול.";
  }

  @Override
  public String fromNothing() {
    return "חדש";
  }

  @Override
  public String points() {
    return "נק׳ אחוז";
  }

  @Override
  public String scale(ValueFormat.Scale scale) {
    return switch (scale) {
      case ONES -> "";
      case THOUSANDS -> "אלפי";
      case MILLIONS -> "מיליוני";
    };
  }

  @Override
  public String duration(DurationUnit unit) {
    return switch (unit) {
      case SECONDS -> "שנ׳";
      case MINUTES -> "דק׳";
      case HOURS -> "שע׳";
      case DAYS -> "י׳";
    };
  }

  @Override
  public String notSummed(List<String> labels) {
    return "„"
        + String.join("”, „", labels)
        + "”: סך הכול אינו סכום השורות, כי תקופותיהן חופפות או עוקבות זו אחר זו.";
  }

  @Override
  public String openRest(String label) {
    return "„" + label + "”: ערכים שאינם נובעים מהשורות המאוגדות אינם מוצגים.";
  }

  @Override
  public String others() {
    return "אחרים";
  }

  @Override
  public String total() {
    return "סך הכול";
  }

  @Override
  public String noData() {
    return "אין נתונים לתקופה.";
  }

  @Override
  public String allZero() {
    return "כל הערכים הם אפס.";
  }

  @Override
  public String target() {
    return "יעד";
  }

  @Override
  public String truth(boolean holds) {
    return holds ? "כן" : "לא";
  }

  @Override
  public String noFigure() {
    return "אין נתון";
  }

  @Override
  public String chart(String title) {
    return title.isEmpty() ? "תרשים" : "תרשים „" + title + "”";
  }

  @Override
  public String landmark(Landmark landmark) {
    return switch (landmark) {
      case FIRST -> "בהתחלה";
      case LAST -> "בסוף";
      case HIGHEST -> "הגבוה ביותר";
      case LOWEST -> "הנמוך ביותר";
      case LARGEST -> "הגדולים ביותר";
    };
  }

  @Override
  public String more(int count) {
    return count == 1 ? "ועוד אחד" : "ועוד " + count;
  }
}
