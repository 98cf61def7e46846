package io.svodka.engine.text;

import io.svodka.model.document.Words;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.value.DurationUnit;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.ValueFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/// Russian: months decline, nouns count in three forms.
final class Russian implements Language {
  private static final Words WORDS =
      new Words(
          "{page} из {pages}",
          "Содержание",
          "продолжение",
          "Диаграмма",
          "—",
          "В письме только начало. Весь отчёт — в приложенных файлах.");
  private static final List<String> NOMINATIVE =
      List.of(
          "январь",
          "февраль",
          "март",
          "апрель",
          "май",
          "июнь",
          "июль",
          "август",
          "сентябрь",
          "октябрь",
          "ноябрь",
          "декабрь");
  private static final List<String> GENITIVE =
      List.of(
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря");
  private static final List<String> DATIVE =
      List.of(
          "январю",
          "февралю",
          "марту",
          "апрелю",
          "маю",
          "июню",
          "июлю",
          "августу",
          "сентябрю",
          "октябрю",
          "ноябрю",
          "декабрю");
  private static final List<String> PREPOSITIONAL =
      List.of(
          "январе",
          "феврале",
          "марте",
          "апреле",
          "мае",
          "июне",
          "июле",
          "августе",
          "сентябре",
          "октябре",
          "ноябре",
          "декабре");
  private static final List<String> SHORT =
      List.of("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");

  @Override
  public Words words() {
    return WORDS;
  }

  @Override
  public String all() {
    return "все";
  }

  @Override
  public String allTime(GrammaticalCase form) {
    return switch (form) {
      case NOMINATIVE -> "всё время";
      case GENITIVE -> "всего времени";
      case PREPOSITIONAL -> "всём времени";
    };
  }

  @Override
  public String month(YearMonth month, GrammaticalCase form) {
    List<String> names =
        switch (form) {
          case NOMINATIVE -> NOMINATIVE;
          case GENITIVE -> GENITIVE;
          case PREPOSITIONAL -> PREPOSITIONAL;
        };
    return names.get(month.getMonthValue() - 1) + " " + month.getYear();
  }

  @Override
  public String shortMonth(YearMonth month) {
    return SHORT.get(month.getMonthValue() - 1)
        + " "
        + String.format(Locale.ROOT, "%02d", month.getYear() % 100);
  }

  @Override
  public String quarter(int quarter, int year) {
    return List.of("I", "II", "III", "IV").get(quarter - 1) + " кв. " + year;
  }

  @Override
  public String week(int week, int year) {
    return week + "-я нед. " + year;
  }

  @Override
  public String shortWeek(int week, int year) {
    return week + "-я нед. " + year;
  }

  @Override
  public String fiscalQuarter(int quarter, int year) {
    return List.of("I", "II", "III", "IV").get(quarter - 1) + " кв. " + fiscalYear(year);
  }

  @Override
  public String year(int year) {
    return year + " год";
  }

  @Override
  public String day(LocalDate day) {
    return day.getDayOfMonth() + " " + GENITIVE.get(day.getMonthValue() - 1) + " " + day.getYear();
  }

  @Override
  public String against(Period period, String shown) {
    if (period.shape() instanceof Period.Shape.Units(var count, var unit)
        && count == 1
        && unit == TimeUnit.MONTH) {
      YearMonth month = YearMonth.from(period.start());
      return "к\u00A0" + DATIVE.get(month.getMonthValue() - 1) + " " + month.getYear();
    }
    return "к\u00A0периоду " + shown;
  }

  @Override
  public String unequal(String shown, long days, String otherShown, long otherDays) {
    return "Сравниваются периоды разной длины: "
        + shown
        + " — "
        + counted(days)
        + ", "
        + otherShown
        + " — "
        + counted(otherDays)
        + ".";
  }

  private static String counted(long days) {
    return days + " " + form(days, "день", "дня", "дней");
  }

  private static String form(long count, String one, String few, String many) {
    long tens = count % 100;
    long ones = count % 10;
    if (tens >= 11 && tens <= 14) {
      return many;
    }
    if (ones == 1) {
      return one;
    }
    return ones >= 2 && ones <= 4 ? few : many;
  }

  @Override
  public String hiddenRows(int count) {
    return "В итог входят и не показанные строки: " + count + ".";
  }

  @Override
  public String doNotAddUp(String label) {
    return "«"
        + label
        + "»: строки не складываются в итог, одно и то же может входить в несколько строк.";
  }

  @Override
  public String hiddenColumns(List<String> names) {
    return (names.size() == 1 ? "Не показан столбец: " : "Не показаны столбцы: ")
        + String.join(", ", names)
        + ". В итогах учтено всё.";
  }

  @Override
  public String fromNothing() {
    return "новое";
  }

  @Override
  public String points() {
    return "п.п.";
  }

  @Override
  public String scale(ValueFormat.Scale scale) {
    return switch (scale) {
      case ONES -> "";
      case THOUSANDS -> "тыс.";
      case MILLIONS -> "млн";
    };
  }

  @Override
  public String duration(DurationUnit unit) {
    return switch (unit) {
      case SECONDS -> "с";
      case MINUTES -> "мин";
      case HOURS -> "ч";
      case DAYS -> "д";
    };
  }

  @Override
  public String notSummed(List<String> labels) {
    return "«"
        + String.join("», «", labels)
        + "»: итог — не сумма строк, их периоды перекрываются или следуют друг за другом.";
  }

  @Override
  public String openRest(String label) {
    return "«" + label + "»: показатели, которые нельзя вывести из собранных строк, не приведены.";
  }

  @Override
  public String others() {
    return "Прочие";
  }

  @Override
  public String total() {
    return "Всего";
  }

  @Override
  public String noData() {
    return "Нет данных за период.";
  }

  @Override
  public String target() {
    return "цель";
  }

  @Override
  public String truth(boolean holds) {
    return holds ? "да" : "нет";
  }

  @Override
  public String chart(String title, String series, String first, String last) {
    String name = title.isEmpty() ? "Диаграмма" : "Диаграмма «" + title + "»";
    return name + ": " + series + ", от «" + first + "» до «" + last + "».";
  }
}
