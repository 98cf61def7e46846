package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.SchemaProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.schema.DatabaseType;
import io.svodka.compiler.schema.FoundTable;
import io.svodka.compiler.schema.Place;
import io.svodka.compiler.schema.Schema;
import io.svodka.compiler.schema.Schema.Knowledge;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.compiler.type.Row;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.schema.TableSchema.ColumnSchema;
import io.svodka.model.value.ColumnType;
import java.util.ArrayList;
import java.util.List;

/// Finds the columns of a source: those it lists, or else those that the database has by its lock.
final class ColumnsReader {
  private final Findings findings;
  private final Schema schema;

  ColumnsReader(Findings findings, Schema schema) {
    this.findings = findings;
    this.schema = schema;
  }

  SourceColumns read(Declaration.Source source, Origin origin) {
    Knowledge knowledge = schema.of(source.name().text(), origin);
    List<SourceItem.ColumnDefinition> listed = listed(source);
    boolean stale = isStale(source, origin, knowledge);
    return listed.isEmpty()
        ? known(source, origin, knowledge)
        : checked(source, listed, stale ? new Knowledge.NotPulled() : knowledge);
  }

  /// Columns that were looked up for other SQL may be wrong.
  private boolean isStale(Declaration.Source source, Origin origin, Knowledge knowledge) {
    Place place = Place.of(source.name().text(), origin);
    return switch (knowledge) {
      case Knowledge.NotPulled(), Knowledge.Unreadable() -> false;
      case Knowledge.Known(var table) -> {
        boolean stale = !table.table().place().equals(place);
        if (stale) {
          findings.add(
              new SchemaProblem.SqlChanged(
                  source.name().span(), source.name().text(), table.pulled()));
        }
        yield stale;
      }
    };
  }

  /// Returns the columns that a source lists.
  static List<SourceItem.ColumnDefinition> listed(Declaration.Source source) {
    List<SourceItem.ColumnDefinition> all = new ArrayList<>();
    for (SourceItem item : source.items()) {
      if (item instanceof SourceItem.Columns(var columns, _)) {
        all.addAll(columns);
      }
    }
    return all;
  }

  private SourceColumns known(Declaration.Source source, Origin origin, Knowledge knowledge) {
    return switch (origin) {
      case Origin.File _ -> filesMustSay(source);
      case Origin.Table(var connection, _) -> locked(source, connection, knowledge);
      case Origin.Sql(var connection, _) -> locked(source, connection, knowledge);
    };
  }

  /// Cells of files have no types, so the source says them.
  private SourceColumns filesMustSay(Declaration.Source source) {
    boolean broken = source.origin() instanceof io.svodka.compiler.syntax.Origin.Invalid;
    if (!broken) {
      findings.add(new ModelProblem.ColumnsMissing(source.name().span(), source.name().text()));
    }
    return missing();
  }

  private static SourceColumns missing() {
    return new SourceColumns.Gathering().of(new SourceColumns.Origin.Missing());
  }

  private SourceColumns locked(Declaration.Source source, String connection, Knowledge knowledge) {
    return switch (knowledge) {
      case Knowledge.Known known -> fromLock(source, known);
      case Knowledge.Unreadable() -> missing();
      case Knowledge.NotPulled() -> {
        findings.add(
            new SchemaProblem.ColumnsUnknown(
                source.name().span(), source.name().text(), connection));
        yield missing();
      }
    };
  }

  private SourceColumns fromLock(Declaration.Source source, Knowledge.Known known) {
    SourceColumns.Gathering columns = new SourceColumns.Gathering();
    FoundTable table = known.table();
    for (ColumnSchema column : table.table().schema().columns()) {
      String name = column.name();
      switch (DatabaseType.of(column.type(), table.dialect())) {
        case DatabaseType.Plain(var type) -> {
          columns.add(new SourceColumn(name, type, name), row(name, type));
          if (type.equals(ColumnType.MOMENT)) {
            columns.addWallTime(name, source.name().span());
          }
        }
        case DatabaseType.Zoned() ->
            columns.add(
                new SourceColumn(name, ColumnType.MOMENT, name), row(name, ColumnType.MOMENT));
        case DatabaseType.Opaque() -> columns.addOpaque(name);
      }
    }
    return columns.of(new SourceColumns.Origin.Locked(known));
  }

  private static Row row(String name, ColumnType type) {
    return Row.of(new RowExpr.Column("", name, type));
  }

  private SourceColumns checked(
      Declaration.Source source, List<SourceItem.ColumnDefinition> listed, Knowledge knowledge) {
    SourceColumns.Gathering columns = new SourceColumns.Gathering();
    for (SourceItem.ColumnDefinition column : listed) {
      if (columns.has(column.name().text())) {
        twice(column, listed);
      } else {
        add(column, columns, new DeclaredColumns(findings, source, knowledge));
      }
    }
    return columns.of(new SourceColumns.Origin.Listed());
  }

  private void twice(SourceItem.ColumnDefinition column, List<SourceItem.ColumnDefinition> listed) {
    Name first =
        listed.stream()
            .map(SourceItem.ColumnDefinition::name)
            .filter(name -> name.text().equals(column.name().text()))
            .findFirst()
            .orElse(column.name());
    findings.add(
        new NamingProblem.DeclaredTwice(
            column.name().span(), Thing.COLUMN, first.text(), first.span()));
  }

  private void add(
      SourceItem.ColumnDefinition column,
      SourceColumns.Gathering columns,
      DeclaredColumns declared) {
    String name = column.name().text();
    Name header =
        switch (column.header()) {
          case Label.Given(var text, var span) -> new Name(text, span);
          case Label.Absent _ -> column.name();
        };
    ColumnTypes.read(column.type(), findings)
        .ifPresentOrElse(
            type -> {
              columns.add(new SourceColumn(name, type, header.text()), row(name, type));
              if (type.equals(ColumnType.MOMENT) && !declared.isZoned(header.text())) {
                columns.addWallTime(name, column.name().span());
              }
              declared.check(column, header, type);
            },
            () -> columns.addUnknown(name));
  }
}
