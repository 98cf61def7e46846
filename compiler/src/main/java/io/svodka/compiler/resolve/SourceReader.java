package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.problem.UnsupportedProblem;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.Key;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Origin;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.compiler.syntax.Text;
import io.svodka.compiler.type.Row;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.SourcePlan;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads sources: where they come from and which columns they have. Their expectations are read
/// later, when models are known.
final class SourceReader {
  private final Findings findings;
  private final List<ConnectionPlan> connections;

  SourceReader(Findings findings, List<ConnectionPlan> connections) {
    this.findings = findings;
    this.connections = connections;
  }

  Source read(Declaration.Source declaration) {
    Map<String, Row> columns = new LinkedHashMap<>();
    List<SourcePlan.SourceColumn> planned = new ArrayList<>();
    List<Name> key = new ArrayList<>();
    ZoneId zone = ZoneOffset.UTC;
    boolean listed = false;
    for (SourceItem item : declaration.items()) {
      switch (item) {
        case SourceItem.Columns(var all, _) -> {
          listed = true;
          all.forEach(column -> add(declaration, column, columns, planned));
        }
        case Key(var names, _) -> key.addAll(names);
        case SourceItem.Timezone(var text, _) -> zone = Zones.read(text, findings);
        case SourceItem.Fresh(_, _, var span) ->
            findings.add(new UnsupportedProblem.NotActedUpon(span, "fresh within"));
        case SourceItem.Expect _, Owner _, Describe _ -> {}
      }
    }
    if (!listed && !(declaration.origin() instanceof Origin.Invalid)) {
      findings.add(
          new ModelProblem.ColumnsMissing(declaration.name().span(), declaration.name().text()));
    }
    checkKey(declaration, columns, key);
    SourcePlan plan =
        new SourcePlan(
            declaration.name().text(),
            origin(declaration.origin()),
            planned,
            key.stream().map(Name::text).toList(),
            zone,
            List.of(),
            declaration.name().span());
    return new Source(plan, columns, declaration);
  }

  private static Name firstOf(Declaration.Source declaration, String column) {
    return declaration.items().stream()
        .filter(item -> item instanceof SourceItem.Columns)
        .flatMap(item -> ((SourceItem.Columns) item).columns().stream())
        .map(SourceItem.ColumnDefinition::name)
        .filter(name -> name.text().equals(column))
        .findFirst()
        .orElse(declaration.name());
  }

  private void add(
      Declaration.Source declaration,
      SourceItem.ColumnDefinition column,
      Map<String, Row> columns,
      List<SourcePlan.SourceColumn> planned) {
    String name = column.name().text();
    if (columns.containsKey(name)) {
      findings.add(
          new NamingProblem.DeclaredTwice(
              column.name().span(), Thing.COLUMN, name, firstOf(declaration, name).span()));
      return;
    }
    String header =
        switch (column.header()) {
          case Label.Given(var text, _) -> text;
          case Label.Absent _ -> name;
        };
    ColumnTypes.read(column.type(), findings)
        .ifPresentOrElse(
            type -> {
              columns.put(name, Row.of(new RowExpr.Column("", name, type)));
              planned.add(new SourcePlan.SourceColumn(name, type, header));
            },
            () -> columns.put(name, Row.UNKNOWN));
  }

  private void checkKey(Declaration.Source source, Map<String, Row> columns, List<Name> key) {
    for (Name name : key) {
      if (!columns.isEmpty() && !columns.containsKey(name.text())) {
        findings.add(
            new NamingProblem.UnknownColumn(
                name.span(),
                name.text(),
                source.name().text(),
                source.name().span(),
                List.copyOf(columns.keySet())));
      }
    }
  }

  private SourcePlan.Origin origin(Origin origin) {
    return switch (origin) {
      case Origin.File(var path, _) -> file(path, "");
      case Origin.Sheet(var path, var sheet, _) -> file(path, sheet.value());
      case Origin.Table(var connection, var table, _) -> {
        checkConnection(connection);
        yield new SourcePlan.Origin.Table(connection.text(), table.value());
      }
      case Origin.Sql(var connection, var sql, _) -> {
        checkConnection(connection);
        yield new SourcePlan.Origin.Sql(connection.text(), sql.value());
      }
      case Origin.Invalid _ -> new SourcePlan.Origin.File("", SourcePlan.FileKind.CSV, "");
    };
  }

  private void checkConnection(Name name) {
    List<String> known = connections.stream().map(ConnectionPlan::name).toList();
    if (!known.contains(name.text())) {
      findings.add(
          new NamingProblem.UnknownThing(name.span(), Thing.CONNECTION, name.text(), known));
    }
  }

  private SourcePlan.Origin file(Text path, String sheet) {
    if (leavesProject(path.value())) {
      findings.add(new ModelProblem.FileOutside(path.span(), path.value()));
    }
    return new SourcePlan.Origin.File(path.value(), kind(path.value(), path.span()), sheet);
  }

  private static boolean leavesProject(String path) {
    return path.startsWith("/")
        || path.contains("\\")
        || path.contains(":")
        || List.of(path.split("/")).contains("..");
  }

  private SourcePlan.FileKind kind(String path, Span span) {
    String lower = path.toLowerCase(Locale.ROOT);
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "csv", "tsv" -> SourcePlan.FileKind.CSV;
      case "json", "jsonl", "ndjson" -> SourcePlan.FileKind.JSON;
      case "parquet" -> SourcePlan.FileKind.PARQUET;
      case "xlsx" -> SourcePlan.FileKind.XLSX;
      default -> {
        findings.add(new ModelProblem.FileKindUnknown(span, path));
        yield SourcePlan.FileKind.CSV;
      }
    };
  }
}
