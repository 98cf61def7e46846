package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.SchemaProblem;
import io.svodka.compiler.schema.Schema.Knowledge;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.compiler.type.Row;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.SourcePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A source with its columns by name. A source whose columns are not known has none.
public record Source(SourcePlan plan, SourceColumns all, Declaration.Source syntax) {

  public String name() {
    return plan.name();
  }

  /// Returns the columns by their names in the language.
  public Map<String, Row> columns() {
    return all.rows();
  }

  /// Returns where the specification lists a column.
  public Optional<Span> place(String column) {
    return syntax.items().stream()
        .flatMap(
            item ->
                item instanceof SourceItem.Columns(var columns, _)
                    ? columns.stream()
                    : Stream.empty())
        .filter(each -> each.name().text().equals(column))
        .map(each -> each.name().span())
        .findFirst();
  }

  /// Returns the columns that the database knows the rows by; empty where that is not known.
  List<String> primaryKey() {
    return switch (all.origin()) {
      case SourceColumns.Origin.Locked(var known) -> known.table().key();
      case SourceColumns.Origin.Listed _, SourceColumns.Origin.Missing _ -> List.of();
    };
  }

  /// Returns what is wrong with a name that is no column.
  ///
  /// @param known names that may stand there
  Problem unknown(Name name, List<String> known) {
    return switch (all.origin()) {
      case SourceColumns.Origin.Locked(var table) -> notLocked(name, known, table);
      case SourceColumns.Origin.Listed _, SourceColumns.Origin.Missing _ ->
          new NamingProblem.UnknownColumn(name.span(), name.text(), name(), plan.span(), known);
    };
  }

  private Problem notLocked(Name name, List<String> known, Knowledge.Known locked) {
    List<SchemaProblem.TypedName> types = new ArrayList<>();
    plan.columns()
        .forEach(
            column ->
                types.add(
                    new SchemaProblem.TypedName(column.name(), ColumnTypes.named(column.type()))));
    return new SchemaProblem.ColumnNotLocked(
        name.span(), name.text(), name(), plan.span(), known, types, locked.table().pulled());
  }

  /// Returns what is wrong with the use of a column whose type the language does not have.
  Optional<Problem> unusable(Name name) {
    return switch (all.origin()) {
      case SourceColumns.Origin.Locked(var known) ->
          all.opaque().contains(name.text())
              ? known
                  .table()
                  .column(name.text())
                  .map(
                      column ->
                          new SchemaProblem.ColumnOpaque(
                              name.span(),
                              name.text(),
                              name(),
                              column.type(),
                              known.table().pulled()))
              : Optional.empty();
      case SourceColumns.Origin.Listed _, SourceColumns.Origin.Missing _ -> Optional.empty();
    };
  }
}
