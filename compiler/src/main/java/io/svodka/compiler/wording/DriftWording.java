package io.svodka.compiler.wording;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.problem.DriftProblem;
import io.svodka.compiler.problem.DriftProblem.Change;
import io.svodka.compiler.problem.DriftProblem.Use;
import io.svodka.compiler.problem.DriftProblem.UseKind;
import java.util.List;

/// Says differences between lock and database in words.
final class DriftWording {
  private static final String CODE = "SV9005";
  private static final int MOST_PLACES = 3;

  Diagnostic describe(DriftProblem found) {
    Diagnostic told = headline(found).at(found.span(), label(found));
    for (Use use : found.uses().stream().limit(MOST_PLACES).toList()) {
      told =
          told.alsoAt(
              use.span(), said("%s `%s` uses it", "%s: `%s`", word(use.kind()), use.name()));
    }
    for (UseKind kind : UseKind.values()) {
      told = told.note(counted(kind, found.uses()));
    }
    return told.help(help(found));
  }

  private static Diagnostic.Headline headline(DriftProblem found) {
    Said headline = changed(found);
    return switch (found.severity()) {
      case ERROR -> Diagnostic.error(CODE, headline);
      case WARNING -> Diagnostic.warning(CODE, "%s", "%s", headline);
      case INFO -> Diagnostic.info(CODE, "%s", "%s", headline);
    };
  }

  private static Said changed(DriftProblem found) {
    String table = found.table();
    return switch (found.change()) {
      case Change.ColumnAdded(var column, var type) ->
          said("column `%s.%s` is new: `%s`", "новый столбец `%s.%s`: `%s`", table, column, type);
      case Change.ColumnGone(var column, _) ->
          said("column `%s.%s` is gone", "столбца `%s.%s` больше нет", table, column);
      case Change.TypeChanged(var column, var before, var after) ->
          said(
              "column `%s.%s` changed from `%s` to `%s`",
              "столбец `%s.%s` сменил тип с `%s` на `%s`", table, column, before, after);
      case Change.NullsAllowed(var column) ->
          said(
              "column `%s.%s` may lack a value now",
              "в столбце `%s.%s` теперь может не быть значения", table, column);
      case Change.NullsRefused(var column) ->
          said(
              "column `%s.%s` always has a value now",
              "в столбце `%s.%s` теперь всегда есть значение", table, column);
      case Change.KeyChanged(var before, var after) ->
          said(
              "the key of `%s` changed from %s to %s",
              "ключ `%s` изменился: было %s, стало %s", table, key(before), key(after));
      case Change.TableNew() ->
          said("the schema does not have `%s` yet", "в схеме ещё нет `%s`", table);
      case Change.TableGone() -> said("`%s` is gone", "`%s` больше нет", table);
    };
  }

  private static Said key(List<String> columns) {
    return columns.isEmpty() ? said("none", "ничего") : Phrases.listed(columns, Phrases.AND);
  }

  private static Said label(DriftProblem found) {
    return found.change() instanceof Change.TableNew
        ? said("this source was never looked up", "этот источник ещё не читали")
        : said("so it was on %s", "так было %s", found.pulled());
  }

  private static Said counted(UseKind kind, List<Use> uses) {
    List<String> names =
        uses.stream().filter(use -> use.kind() == kind).map(Use::name).distinct().toList();
    if (names.isEmpty()) {
      return Said.NOTHING;
    }
    Said listed = Phrases.listed(names, Phrases.COMMA);
    return names.size() == 1
        ? said("1 %s uses it: %s", "%s (1): %s", word(kind), listed)
        : said("%3$d %1$s use it: %2$s", "%1$s (%3$d): %2$s", words(kind), listed, names.size());
  }

  private static Said word(UseKind kind) {
    return switch (kind) {
      case MEASURE -> said("measure", "показатель");
      case DIMENSION -> said("dimension", "измерение");
      case SEGMENT -> said("segment", "сегмент");
      case CONDITION -> said("condition", "условие");
      case TIME -> said("time axis", "ось времени");
      case JOIN -> said("join", "связь");
      case KEY -> said("key", "ключ");
      case RULE -> said("rule", "правило");
      case QUERY -> said("query", "запрос");
      case REPORT -> said("report", "отчёт");
    };
  }

  private static Said words(UseKind kind) {
    return switch (kind) {
      case MEASURE -> said("measures", "показатели");
      case DIMENSION -> said("dimensions", "измерения");
      case SEGMENT -> said("segments", "сегменты");
      case CONDITION -> said("conditions", "условия");
      case TIME -> said("time axes", "оси времени");
      case JOIN -> said("joins", "связи");
      case KEY -> said("keys", "ключи");
      case RULE -> said("rules", "правила");
      case QUERY -> said("queries", "запросы");
      case REPORT -> said("reports", "отчёты");
    };
  }

  private static Said help(DriftProblem found) {
    return found.touches()
        ? said(
            "change what uses it, then run `svodka schema pull`",
            "исправьте то, что его использует, затем выполните `svodka schema pull`")
        : said(
            "run `svodka schema pull` to take it over",
            "выполните `svodka schema pull`, чтобы принять изменение");
  }
}
