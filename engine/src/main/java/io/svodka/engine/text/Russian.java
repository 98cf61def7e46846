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
  public String month(Month month, GrammaticalCase form) {
    List<String> names =
        switch (form) {
          case NOMINATIVE -> NOMINATIVE;
          case GENITIVE -> GENITIVE;
          case PREPOSITIONAL -> PREPOSITIONAL;
        };
    return names.get(month.getValue() - 1);
  }

  @Override
  public String shortMonth(YearMonth month) {
    return SHORT.get(month.getMonthValue() - 1)
        + " "
        + String.format(Locale.ROOT, "%02d", month.getYear() % 100);
  }

  @Override
  public String quarter(int quarter) {
    return List.of("I", "II", "III", "IV").get(quarter - 1) + " кв.";
  }

  @Override
  public String week(int week, GrammaticalCase form) {
    return switch (form) {
      case NOMINATIVE -> week + "-я\u00A0неделя";
      case GENITIVE -> week + "-й\u00A0недели";
      case PREPOSITIONAL -> week + "-й\u00A0неделе";
    };
  }

  @Override
  public String shortDay(LocalDate day) {
    return day.getDayOfMonth() + "\u00A0" + SHORT.get(day.getMonthValue() - 1);
  }

  @Override
  public String tradePeriod(int period) {
    return "П%02d".formatted(period);
  }

  @Override
  public String tradeQuarter(int quarter) {
    return List.of("I", "II", "III", "IV").get(quarter - 1) + " торговый кв.";
  }

  @Override
  public String tradeYear(int year) {
    return "торговый год " + year;
  }

  @Override
  public String year(int year) {
    return year + " год";
  }

  @Override
  public String dayOfYear(LocalDate day) {
    return day.getDayOfMonth() + " " + GENITIVE.get(day.getMonthValue() - 1);
  }

  @Override
  public String against(Period period, String shown) {
    boolean one = period.shape() instanceof Period.Shape.Units(var count, _) && count == 1;
    if (!one || !(period.shape() instanceof Period.Shape.Units(_, var unit))) {
      return "к\u00A0периоду " + shown;
    }
    int month = period.start().getMonthValue() - 1;
    return switch (unit) {
      case MONTH -> "к\u00A0" + shown.replace(NOMINATIVE.get(month), DATIVE.get(month));
      case WEEK -> "к\u00A0" + shown.replace("-я\u00A0неделя", "-й\u00A0неделе");
      case QUARTER, HOUR, DAY, TRADE_PERIOD -> "к\u00A0" + shown;
      case TRADE_QUARTER -> "к\u00A0" + shown.replace("торговый", "торговому");
      case TRADE_YEAR -> "к\u00A0" + shown.replace("торговый год", "торговому году");
      case YEAR -> "к\u00A0" + shown.replace(" год", " году");
    };
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
  public String allZero() {
    return "Все значения равны нулю.";
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
  public String noFigure() {
    return "нет данных";
  }

  @Override
  public String chart(String title) {
    return title.isEmpty() ? "Диаграмма" : "Диаграмма «" + title + "»";
  }

  @Override
  public String landmark(Landmark landmark) {
    return switch (landmark) {
      case FIRST -> "в начале";
      case LAST -> "в конце";
      case HIGHEST -> "максимум";
      case LOWEST -> "минимум";
      case LARGEST -> "крупнейшие";
    };
  }

  @Override
  public String more(int count) {
    return "и ещё " + count;
  }
}
