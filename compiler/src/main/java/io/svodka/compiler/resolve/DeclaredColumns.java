package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.SchemaProblem;
import io.svodka.compiler.problem.SchemaProblem.Loss;
import io.svodka.compiler.schema.DatabaseType;
import io.svodka.compiler.schema.FoundTable;
import io.svodka.compiler.schema.Place;
import io.svodka.compiler.schema.Schema.Knowledge;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.model.schema.TableSchema.ColumnSchema;
import io.svodka.model.value.ColumnType;
import java.util.List;
import java.util.Optional;

/// Compares the columns that a source lists with those of its lock, if there is one.
record DeclaredColumns(Findings findings, Declaration.Source source, Knowledge knowledge) {

  /// Returns whether the database says where on earth the moments of a column are.
  boolean isZoned(String header) {
    return switch (knowledge) {
      case Knowledge.Known(var table) ->
          table
              .column(header)
              .map(found -> DatabaseType.of(found.type(), table.dialect()))
              .filter(new DatabaseType.Zoned()::equals)
              .isPresent();
      case Knowledge.NotPulled(), Knowledge.Unreadable() -> false;
    };
  }

  /// @param header the column's name in the database, where it is written
  void check(SourceItem.ColumnDefinition column, Name header, ColumnType type) {
    switch (knowledge) {
      case Knowledge.Known(var table) ->
          table
              .column(header.text())
              .ifPresentOrElse(
                  found -> compare(column, type, found, table),
                  () -> findings.add(unknown(header, table)));
      case Knowledge.NotPulled(), Knowledge.Unreadable() -> {}
    }
  }

  private SchemaProblem unknown(Name header, FoundTable table) {
    List<ColumnSchema> columns = table.table().schema().columns();
    return new SchemaProblem.ColumnNotLocked(
        header.span(),
        header.text(),
        source.name().text(),
        source.name().span(),
        columns.stream().map(ColumnSchema::name).toList(),
        types(table),
        table.pulled());
  }

  /// Cells of files have no types worth naming.
  private static List<SchemaProblem.TypedName> types(FoundTable table) {
    return switch (table.table().place()) {
      case Place.OfFile _ -> List.of();
      case Place.OfTable _, Place.OfQuery _ ->
          table.table().schema().columns().stream()
              .map(each -> new SchemaProblem.TypedName(each.name(), each.type()))
              .toList();
    };
  }

  private void compare(
      SourceItem.ColumnDefinition column,
      ColumnType declared,
      ColumnSchema found,
      FoundTable table) {
    Optional<ColumnType> real =
        switch (DatabaseType.of(found.type(), table.dialect())) {
          case DatabaseType.Plain(var type) -> Optional.of(type);
          case DatabaseType.Zoned() -> Optional.of(ColumnType.MOMENT);
          // Whoever declares how to read such values knows what they do.
          case DatabaseType.Opaque() -> Optional.<ColumnType>empty();
        };
    real.flatMap(type -> loss(type, declared).map(loss -> new Found(type, loss)))
        .ifPresent(
            each ->
                findings.add(
                    new SchemaProblem.DeclaredOtherwise(
                        column.type().span(),
                        column.name().text(),
                        ColumnTypes.named(declared),
                        found.type(),
                        ColumnTypes.named(each.type()),
                        each.loss())));
  }

  private record Found(ColumnType type, Loss loss) {}

  /// Returns what is lost when values of a column are read as the declared type. A text may be read
  /// as anything, and anything may be read as a text.
  private static Optional<Loss> loss(ColumnType real, ColumnType declared) {
    if (real.equals(declared) || real.equals(ColumnType.TEXT) || declared.equals(ColumnType.TEXT)) {
      return Optional.empty();
    }
    if (ColumnType.isNumber(real) && ColumnType.isNumber(declared)) {
      return room(declared) < digits(real) ? Optional.of(Loss.DIGITS) : Optional.empty();
    }
    if (real.equals(ColumnType.MOMENT) && declared.equals(ColumnType.DAY)) {
      return Optional.of(Loss.TIME_OF_DAY);
    }
    boolean widened = real.equals(ColumnType.DAY) && declared.equals(ColumnType.MOMENT);
    return widened ? Optional.empty() : Optional.of(Loss.EVERYTHING);
  }

  /// Returns how many digits after the point a declared number keeps.
  private static int room(ColumnType number) {
    return number.equals(ColumnType.FLOATING) ? Integer.MAX_VALUE : scale(number);
  }

  /// Returns how many digits after the point there surely are. Numbers without limits are declared
  /// with those that are meant.
  private static int digits(ColumnType number) {
    boolean unlimited = number.equals(DatabaseType.UNLIMITED) || number.equals(ColumnType.FLOATING);
    return unlimited ? 1 : scale(number);
  }

  private static int scale(ColumnType number) {
    return number instanceof ColumnType.Decimal(_, var scale) ? scale : 0;
  }
}
