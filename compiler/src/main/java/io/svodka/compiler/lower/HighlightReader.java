package io.svodka.compiler.lower;

import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.TableItem;
import io.svodka.compiler.syntax.ThemeItem;
import io.svodka.model.document.Tone;
import io.svodka.model.plan.TablePlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads which columns a highlight paints, when and how.
final class HighlightReader {
  static final List<String> STYLES = List.of("good", "bad", "warning", "muted");

  private final LayoutScope scope;
  private final BoundQuery query;

  HighlightReader(LayoutScope scope, BoundQuery query) {
    this.scope = scope;
    this.query = query;
  }

  TablePlan.HighlightPlan read(TableItem.Highlight highlight, List<TablePlan.ColumnPlan> columns) {
    List<Integer> painted = new ArrayList<>();
    if (highlight.target() instanceof TableItem.Target.Columns(var exprs)) {
      exprs.forEach(expr -> column(expr, columns).ifPresent(painted::add));
    }
    var when =
        scope.reader(List.of(query), ItemLookup.Place.LAYOUT).condition(highlight.condition());
    return new TablePlan.HighlightPlan(painted, when, tone(highlight.style()));
  }

  /// Returns the place of the column that shows an expression; an unknown one is reported.
  OptionalInt column(Expr expr, List<TablePlan.ColumnPlan> columns) {
    String name =
        expr instanceof Expr.Reference(var path, _) ? nameOf(path.dotted()) : written(expr);
    OptionalInt found =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).name().equals(name))
            .findFirst();
    if (expr instanceof Expr.Reference(var path, _) && query.scope().item(path).isEmpty()) {
      query.scope().grouping(path);
    }
    if (found.isEmpty() && !isBroken(name)) {
      List<String> known = columns.stream().map(TablePlan.ColumnPlan::name).toList();
      scope.findings().add(new LayoutProblem.NotAColumn(expr.span(), written(expr), known));
    }
    return found;
  }

  /// Returns whether the query shows a figure of this name that was reported.
  private boolean isBroken(String name) {
    Shown shown = query.scope().items().get(name);
    return shown != null && shown.figure().isUnknown();
  }

  private String nameOf(String path) {
    return query.scope().items().values().stream()
        .filter(item -> item.path().equals(path))
        .map(Shown::name)
        .findFirst()
        .orElse(path);
  }

  private String written(Expr expr) {
    return scope.report().project().texts().at(expr.span());
  }

  /// Styles of one name are kept alike in all themes, so the name means each of them.
  private void lead(Name style) {
    scope.report().project().declarations().themes().values().stream()
        .flatMap(theme -> theme.items().stream())
        .forEach(
            item -> {
              if (item instanceof ThemeItem.Style(var name, _, _)
                  && name.text().equals(style.text())) {
                scope.findings().leads(style, name);
              }
            });
  }

  /// The usual styles may be written in capitals, those of a theme as they are declared.
  private Tone tone(Name style) {
    Set<String> known = new LinkedHashSet<>(STYLES);
    known.addAll(scope.report().theme().styles().keySet().stream().sorted().toList());
    String lower = style.text().toLowerCase(Locale.ROOT);
    if (known.contains(style.text())) {
      lead(style);
      return Tone.of(style.text());
    }
    if (STYLES.contains(lower)) {
      return Tone.of(lower);
    }
    scope
        .findings()
        .add(
            new LayoutProblem.UnknownWord(
                style.span(), Thing.STYLE, style.text(), List.copyOf(known)));
    return Tone.PLAIN;
  }
}
