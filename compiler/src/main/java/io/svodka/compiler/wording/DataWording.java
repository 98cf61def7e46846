package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.compiler.diagnostic.Said.verbatim;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.DataProblem;
import io.svodka.model.data.DataFinding.HistoryShort;
import io.svodka.model.data.DataFinding.JoinFindsSeveral;
import io.svodka.model.data.DataFinding.JoinUnmatched;
import io.svodka.model.data.DataFinding.KeyAbsent;
import io.svodka.model.data.DataFinding.KeyRepeated;
import io.svodka.model.data.DataFinding.LoadedLater;
import io.svodka.model.data.DataFinding.PromiseBroken;
import io.svodka.model.data.DataFinding.RecipientAbsent;
import io.svodka.model.data.DataFinding.SourceStale;
import io.svodka.model.data.DataFinding.ValueAbsent;
import io.svodka.model.data.DataQuestion.JoinSides;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ExpectationPlan.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/// Says in words what the data do not keep.
final class DataWording {
  private static final int MOST_VALUES = 8;
  private static final int LONGEST_HOURS = 48;

  Diagnostic describe(DataProblem problem) {
    return switch (problem.finding()) {
      case KeyRepeated found -> keyRepeated(found);
      case KeyAbsent found -> keyAbsent(found);
      case JoinFindsSeveral found -> joinFindsSeveral(found);
      case JoinUnmatched found -> joinUnmatched(found);
      case PromiseBroken found -> promiseBroken(found);
      case HistoryShort found -> historyShort(found);
      case RecipientAbsent found -> recipientAbsent(found);
      case LoadedLater found -> loadedLater(found);
      case ValueAbsent found -> valueAbsent(found);
      case SourceStale found -> sourceStale(found);
    };
  }

  private static Diagnostic keyRepeated(KeyRepeated found) {
    return Diagnostic.error(
            "SV9310",
            "rows of `%s` share a key",
            "у строк источника `%s` повторяется ключ",
            found.question().source())
        .at(
            found.span(),
            "%d of %d rows repeat the key of another",
            "повторяют чужой ключ: %d из %d строк",
            found.surplus(),
            found.rows())
        .help(
            "name more columns that tell rows apart, or correct the rows",
            "добавьте столбцы, по которым строки различаются, или исправьте данные");
  }

  private static Diagnostic keyAbsent(KeyAbsent found) {
    return Diagnostic.error(
            "SV9311",
            "rows of `%s` lack their key",
            "у строк источника `%s` нет ключа",
            found.question().source())
        .at(
            found.span(),
            "%d of %d rows have no value here",
            "значения нет у %d из %d строк",
            found.absent(),
            found.rows())
        .help(
            "correct the rows, or leave them out in a source with `sql`",
            "исправьте данные или отбросьте такие строки в источнике с `sql`");
  }

  private static Diagnostic joinFindsSeveral(JoinFindsSeveral found) {
    JoinSides sides = found.question().sides();
    Said grown =
        found.question().sum().isEmpty()
            ? said("the number of rows", "число строк")
            : verbatim("`" + found.question().sum().getFirst().measure() + "`");
    return Diagnostic.error(
            "SV4006",
            "one row of `%s` finds several of `%s`",
            "одной строке `%s` отвечает несколько строк `%s`",
            sides.from().model(),
            sides.to().model())
        .at(
            found.span(),
            "%d of %d rows find two or more",
            "две и более находят %d из %d строк",
            found.several(),
            found.rows())
        .note("%s would grow by %s %%", "%s вырастет на %s %%", grown, percent(found.growth()))
        .help(
            "join on a column that is unique in `%s`, or correct its rows",
            "свяжите по столбцу, уникальному в `%s`, или исправьте его строки",
            sides.to().source());
  }

  private static String percent(BigDecimal part) {
    return part.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  private static Diagnostic joinUnmatched(JoinUnmatched found) {
    JoinSides sides = found.question().sides();
    Diagnostic told =
        Diagnostic.warning(
                "SV4007",
                "rows of `%s` name no known row of `%s`",
                "строки `%s` ссылаются на неизвестные строки `%s`",
                sides.from().model(),
                sides.to().model())
            .at(
                found.span(),
                "%d of %d rows find nothing",
                "ничего не находят %d из %d строк",
                found.unmatched(),
                found.rows())
            .note(
                "they stand in a group of their own, for what is not specified",
                "они попадут в отдельную группу «не указано»");
    return sides.own().isEmpty() || sides.key().isEmpty() ? told : promised(told, sides);
  }

  private static Diagnostic promised(Diagnostic told, JoinSides sides) {
    String rule = "expect each %s in %s.%s".formatted(sides.own(), sides.to().model(), sides.key());
    Diagnostic found =
        told.help(
            "to hold deliveries back until they are known, add to `%s`: `%s`",
            "чтобы до исправления ничего не рассылать, добавьте в `%s`: `%s`",
            sides.from().source(),
            rule);
    for (Span room : sides.from().room()) {
      found = found.edit(room, "  " + rule + "\n");
    }
    return found;
  }

  private static Diagnostic promiseBroken(PromiseBroken found) {
    Diagnostic.Headline headline =
        switch (found.promise().severity()) {
          case ERROR ->
              Diagnostic.error(
                  "SV9312",
                  "the rows of `%s` do not keep this rule",
                  "строки источника `%s` нарушают это правило",
                  found.source());
          case WARNING ->
              Diagnostic.warning(
                  "SV9312",
                  "the rows of `%s` do not keep this rule",
                  "строки источника `%s` нарушают это правило",
                  found.source());
        };
    return headline
        .at(found.span(), broken(found))
        .note(
            found.examples().isEmpty()
                ? Said.NOTHING
                : said("for instance %s", "например: %s", String.join("; ", found.examples())));
  }

  private static Said broken(PromiseBroken found) {
    long rows = found.violations();
    return switch (found.promise().rule()) {
      case Rule.Unique _ -> said("repeated: %s", "повторов: %s", rows(rows));
      case Rule.NoNulls _ -> said("without a value: %s", "без значения: %s", rows(rows));
      case Rule.EachIn _ ->
          said("with an unknown value: %s", "с неизвестным значением: %s", rows(rows));
      case Rule.RowCount _ -> said("the number of rows is another", "строк другое количество");
      case Rule.Holds _ -> said("broken by %s", "нарушают её: %s", rows(rows));
    };
  }

  private static Said rows(long count) {
    return said(count == 1 ? "%d row" : "%d rows", "%d " + russianRows(count), count);
  }

  private static String russianRows(long count) {
    long tens = count % 100;
    if (tens >= 11 && tens <= 14) {
      return "строк";
    }
    return switch ((int) (count % 10)) {
      case 1 -> "строка";
      case 2, 3, 4 -> "строки";
      default -> "строк";
    };
  }

  private static Diagnostic historyShort(HistoryShort found) {
    return Diagnostic.warning(
            "SV6006",
            "`%s` has no data for all of `%s`",
            "у `%s` нет данных за весь период `%s`",
            found.model(),
            found.question().comparison())
        .at(
            found.span(),
            "from %s to %s, but the first row is of %s",
            "с %s по %s, а первая строка от %s",
            found.start(),
            found.end().minusDays(1),
            found.first())
        .note(
            "query `%s` shows \"new\", or too much growth, where there is nothing to compare with",
            "запрос `%s` покажет «новое» или завышенный рост там, где сравнивать не с чем",
            found.question().query());
  }

  private static Diagnostic recipientAbsent(RecipientAbsent found) {
    return Diagnostic.warning(
            "SV8004",
            "some recipients have no `%s`",
            "не у всех получателей есть `%s`",
            found.question().path())
        .at(
            found.span(),
            "%d without an address: %s",
            "без адреса: %d (%s)",
            found.keys(),
            String.join(", ", found.names()) + (found.keys() > found.names().size() ? ", …" : ""))
        .note("their packs are made but go nowhere", "их отчёты будут готовы, но никуда не уйдут");
  }

  private static Diagnostic loadedLater(LoadedLater found) {
    String line = "after " + found.source() + " refreshed";
    return Diagnostic.warning(
            "SV8006",
            "the delivery starts before `%s` is loaded",
            "отправка начинается раньше, чем загружен источник `%s`",
            found.source())
        .at(
            found.span(),
            "at %s, but the rows of a day are usually there at %s",
            "в %s, а строки за день обычно появляются к %s",
            found.question().at(),
            found.usual())
        .note(
            "on the last %d days with rows",
            "за последние дни, когда строки приходили: %d", found.days())
        .help("wait for it: `%s`", "дождитесь его: `%s`", line)
        .edit(found.question().room(), "\n  " + line);
  }

  private static Diagnostic valueAbsent(ValueAbsent found) {
    String value = found.question().value();
    List<String> close = Suggestions.candidates(value, found.occurring());
    Diagnostic told =
        Diagnostic.warning(
                "SV3002",
                "`%s` is never \"%s\" in the data",
                "`%s` в данных не бывает «%s»",
                found.question().column(),
                value)
            .at(found.span(), occurring(found.occurring()))
            .help(close.isEmpty() ? Said.NOTHING : Phrases.didYouMean(close));
    return close.isEmpty()
        ? told
        : told.edit(found.span(), '"' + close.getFirst().replace("\"", "\\\"") + '"');
  }

  private static Said occurring(List<String> values) {
    if (values.isEmpty()) {
      return said("it has no values at all", "в нём нет ни одного значения");
    }
    String shown = String.join(", ", values.subList(0, Math.min(values.size(), MOST_VALUES)));
    return values.size() > MOST_VALUES
        ? said(
            "it is one of %d others: %s, …", "там %d других значений: %s, …", values.size(), shown)
        : said("it is %s", "там бывает: %s", shown);
  }

  private static Diagnostic sourceStale(SourceStale found) {
    Said age =
        found.age().isEmpty()
            ? said("it has no rows at all", "в нём нет ни одной строки")
            : said(
                "the newest row came %s ago",
                "последняя строка пришла %s назад", lasting(found.age().getFirst()));
    return Diagnostic.warning(
            "SV9006", "`%s` is older than it may be", "источник `%s` устарел", found.source())
        .at(found.span(), age)
        .note("%s are allowed", "допустимо: %s", lasting(found.promise().within()));
  }

  private static Said lasting(Duration age) {
    if (age.toHours() < 1) {
      return said("%d min", "%d мин", age.toMinutes());
    }
    return age.toHours() < LONGEST_HOURS
        ? said("%d h", "%d ч", age.toHours())
        : said("%d days", "%d дн.", age.toDays());
  }
}
