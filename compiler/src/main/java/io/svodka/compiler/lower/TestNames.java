package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.syntax.DataCell;
import io.svodka.compiler.syntax.DataTable;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.compiler.syntax.TestItem;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Takes note of what the names over the columns of a test's tables mean.
record TestNames(Findings findings) {
  /// Rows given to a source.
  void given(TestItem.Given given, Declaration.Source source) {
    findings.leads(given.source().last(), source.name());
    header(
        given.rows(),
        name ->
            source.items().stream()
                .filter(item -> item instanceof SourceItem.Columns)
                .flatMap(item -> ((SourceItem.Columns) item).columns().stream())
                .filter(column -> column.name().text().equals(name.text()))
                .forEach(column -> findings.leads(name, column.name())));
  }

  /// Rows expected of a query.
  void expected(TestItem.ExpectQuery expected, ReportScope report) {
    QueryScope query = report.queries().get(expected.query().text());
    if (query == null) {
      return;
    }
    findings.leads(expected.query(), query.syntax().name());
    header(
        expected.rows(),
        name -> {
          Path path = new Path(List.of(name), name.span());
          Shown shown = query.items().get(name.text());
          if (shown != null) {
            shown.called().leads(path, findings);
          }
          query.groupings().stream()
              .filter(grouping -> grouping.name().equals(name.text()))
              .forEach(grouping -> grouping.called().leads(path(name, grouping), findings));
        });
  }

  /// A group of a dotted name is written with its dots.
  private static Path path(Name name, Grouping grouping) {
    List<Name> names = new ArrayList<>();
    int at = name.span().start();
    for (String part : grouping.name().split("\\.", -1)) {
      names.add(new Name(part, new Span(name.span().source(), at, at + part.length())));
      at += part.length() + 1;
    }
    return new Path(names, name.span());
  }

  private static void header(DataTable table, Consumer<Name> known) {
    if (!table.rows().isEmpty()) {
      for (DataCell cell : table.rows().getFirst().cells()) {
        if (cell instanceof DataCell.Words(var text, var span)) {
          known.accept(new Name(text, span));
        }
      }
    }
  }
}
