package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.DatabaseProblem;
import io.svodka.compiler.problem.DatabaseProblem.CannotJoin;
import io.svodka.compiler.problem.DatabaseProblem.JoinedAcross;
import io.svodka.compiler.problem.DatabaseProblem.TooManyDigits;
import io.svodka.compiler.problem.DatabaseProblem.UnknownDay;

/// Says in words what a database cannot do.
final class DatabaseWording {
  Diagnostic describe(DatabaseProblem problem) {
    return switch (problem) {
      case CannotJoin found -> cannotJoin(found);
      case TooManyDigits(var span, var database, var digits, var most) ->
          Diagnostic.error(
                  "SV1904",
                  "a formula needs %d digits after the point, %s keeps %d",
                  "формуле нужно %d знаков после запятой, %s хранит %d",
                  digits,
                  database.title(),
                  most)
              .at(span, "in what this query reads", "в том, что читает этот запрос")
              .help(
                  "round its parts first, as in `round(amount / 3, 4) * rate`",
                  "сначала округлите её части, например `round(amount / 3, 4) * rate`");
      case UnknownDay(var span, var database, var day, var first, var last) ->
          Diagnostic.error("SV1905", "%s has no day %s", "в %s нет дня %s", database.title(), day)
              .at(span, "in what this query asks for", "в том, что спрашивает этот запрос")
              .help("write a day from %s to %s", "напишите день от %s до %s", first, last);
      case JoinedAcross(var span, var model, var source, var joined) ->
          Diagnostic.error(
                  "SV1906",
                  "`%s` and `%s` are joined but lie on different connections",
                  "`%s` и `%s` соединены, но лежат в разных подключениях",
                  source,
                  joined)
              .at(
                  span,
                  "this reads `%s` together with `%s`",
                  "здесь `%s` читается вместе с `%s`",
                  model,
                  joined)
              .help(
                  "bring both to one connection; a file may join rows of a server, not the other"
                      + " way round",
                  "перенесите обе в одно подключение; к файлу можно присоединить строки сервера,"
                      + " но не наоборот");
    };
  }

  private static Diagnostic cannotJoin(CannotJoin found) {
    Diagnostic said =
        Diagnostic.error(
                "SV1903",
                "%s cannot make the join `%s` of `%s`",
                "%s не может выполнить соединение `%s` модели `%s`",
                found.database().title(),
                found.join(),
                found.model())
            .at(found.span(), "this needs the join", "здесь нужно это соединение");
    Diagnostic why =
        switch (found.obstacle()) {
          case JOINED_ROWS ->
              said.note(
                  "its condition reads rows that are joined themselves",
                  "его условие читает строки, которые сами присоединены");
          case NO_EQUALITY ->
              said.note(
                  "its condition sets nothing of one side equal to something of the other",
                  "его условие ничего не приравнивает между двумя сторонами");
        };
    return why.help(
        "join the rows in the SQL of a source: `from … sql \"\"\"…\"\"\"`",
        "соедините строки в SQL источника: `from … sql \"\"\"…\"\"\"`");
  }
}
