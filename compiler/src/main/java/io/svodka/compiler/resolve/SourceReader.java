package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.SchemaProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.schema.Schema;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.Key;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Origin;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.SourceItem;
import io.svodka.compiler.syntax.Text;
import io.svodka.compiler.type.Row;
import io.svodka.compiler.type.Type;
import io.svodka.compiler.type.Types;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.Dialect;
import io.svodka.model.plan.SourcePlan;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads sources: where they come from and which columns they have. Their expectations are read
/// later, when models are known.
final class SourceReader {
  private final Findings findings;
  private final Schema schema;
  private final List<ConnectionPlan> connections;

  SourceReader(Findings findings, Schema schema, List<ConnectionPlan> connections) {
    this.findings = findings;
    this.schema = schema;
    this.connections = connections;
  }

  Source read(Declaration.Source declaration) {
    String name = declaration.name().text();
    SourcePlan.Origin origin = origin(declaration.origin());
    SourceColumns columns = new ColumnsReader(findings, schema).read(declaration, origin);
    List<Name> key = new ArrayList<>();
    List<SourceItem.Fresh> fresh = new ArrayList<>();
    ZoneId zone = ZoneOffset.UTC;
    for (SourceItem item : declaration.items()) {
      switch (item) {
        case Key(var names, _) -> key.addAll(names);
        case SourceItem.Timezone(var text, _) -> zone = Zones.read(text, findings);
        case SourceItem.Fresh each -> fresh.add(each);
        case SourceItem.Columns _, SourceItem.Expect _, Owner _, Describe _ -> {}
      }
    }
    List<String> keyNames = key.stream().map(Name::text).toList();
    SourcePlan plan =
        new SourcePlan(
            name,
            origin,
            columns.planned(),
            keyNames,
            zone,
            List.of(),
            List.of(),
            declaration.name().span());
    Source source = new Source(plan, columns, declaration);
    checkNames(source, key);
    lead(source, key);
    lead(source, fresh.stream().map(SourceItem.Fresh::by).toList());
    checkLengths(source, declaration);
    return new Source(with(plan, freshness(source, fresh)), columns, declaration);
  }

  private void lead(Source source, List<Name> names) {
    for (Name name : names) {
      source.place(name.text()).ifPresent(place -> findings.leads(name.span(), place));
    }
  }

  private static SourcePlan with(SourcePlan plan, List<SourcePlan.Freshness> freshness) {
    return new SourcePlan(
        plan.name(),
        plan.origin(),
        plan.columns(),
        plan.key(),
        plan.zone(),
        plan.expectations(),
        freshness,
        plan.span());
  }

  private void checkNames(Source source, List<Name> names) {
    for (Name name : names) {
      if (!source.columns().isEmpty() && !source.columns().containsKey(name.text())) {
        findings.add(source.unknown(name, List.copyOf(source.columns().keySet())));
      }
      source.unusable(name).ifPresent(findings::add);
    }
  }

  /// A database that cuts long names takes two of them for one.
  private void checkLengths(Source source, Declaration.Source declaration) {
    Optional<Dialect> dialect =
        source.plan().origin().connectionName().stream()
            .flatMap(name -> connections.stream().filter(each -> each.name().equals(name)))
            .map(ConnectionPlan::dialect)
            .findFirst();
    if (dialect.isEmpty()) {
      return;
    }
    Map<String, String> known = new HashMap<>();
    for (SourceItem.ColumnDefinition column : ColumnsReader.listed(declaration)) {
      String name = column.name().text();
      String kept = dialect.get().abilities().limits().names().kept(name);
      String twin = known.putIfAbsent(kept, name);
      if (twin != null && !twin.equals(name)) {
        findings.add(
            new SchemaProblem.NamesCutAlike(
                column.name().span(), name, twin, kept, dialect.get().word()));
      }
    }
  }

  private List<SourcePlan.Freshness> freshness(Source source, List<SourceItem.Fresh> fresh) {
    List<SourcePlan.Freshness> promises = new ArrayList<>();
    for (SourceItem.Fresh each : fresh) {
      checkNames(source, List.of(each.by()));
      Row column = source.columns().getOrDefault(each.by().text(), Row.UNKNOWN);
      switch (column.type()) {
        case Type.Day _, Type.Moment _ ->
            promises.add(
                new SourcePlan.Freshness(
                    Durations.of(each.within()), each.by().text(), each.span()));
        case Type.Unknown _ -> {}
        case Type.Numeric _,
            Type.Text _,
            Type.Truth _,
            Type.Clock _,
            Type.Calendar _,
            Type.Nothing _ ->
            findings.add(
                new SchemaProblem.FreshNotDated(
                    each.by().span(), each.by().text(), Types.named(column.type())));
      }
    }
    return promises;
  }

  private SourcePlan.Origin origin(Origin origin) {
    return switch (origin) {
      case Origin.File(var path, _) -> file(path, "");
      case Origin.Encoded(var path, var encoding, _) -> encoded(path, encoding);
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

  private SourcePlan.Origin encoded(Text path, Text encoding) {
    SourcePlan.Origin.File file = file(path, "");
    Optional<Charset> letters = Encodings.named(encoding.value());
    if (letters.isEmpty()) {
      findings.add(new ModelProblem.EncodingUnknown(encoding.span(), encoding.value()));
    } else if (file.kind() != SourcePlan.FileKind.CSV) {
      findings.add(new ModelProblem.EncodingUseless(encoding.span(), path.value()));
    }
    return new SourcePlan.Origin.File(
        file.path(), file.kind(), file.sheet(), letters.orElse(StandardCharsets.UTF_8));
  }

  private SourcePlan.Origin.File file(Text path, String sheet) {
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
