package io.svodka.engine.query;

import io.svodka.engine.dataset.SourceAges;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.plan.TestPlan.GivenRows;
import io.svodka.model.value.Value;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rows written in a test in place of the project's data. Every source is a table of the embedded
/// engine, whatever it is otherwise; one that the test gives no rows is empty. Nothing of the
/// project's data is read.
final class GivenData implements OpenData {
  private final Map<String, SourcePlan> sources = new LinkedHashMap<>();
  private final Map<String, Relation> relations = new HashMap<>();
  private final Session session;
  private final Span origin;

  /// @param origin the test, for failures
  GivenData(ProjectPlan project, List<GivenRows> given, Span origin) {
    this.origin = origin;
    project.sources().forEach(source -> sources.put(source.name(), source));
    try {
      session = EmbeddedDatabase.empty();
    } catch (SQLException e) {
      throw QueryFailures.database("the embedded engine", origin, e);
    }
    Literals literals = new Literals(session.dialect());
    for (SourcePlan source : project.sources()) {
      Optional<GivenRows> rows =
          given.stream().filter(each -> each.source().equals(source.name())).findFirst();
      create(source);
      rows.ifPresent(found -> fill(source, found, literals));
      relations.put(source.name(), new Relation(session, source, EmbeddedTables.loaded(source)));
    }
  }

  private void create(SourcePlan source) {
    List<Sql> columns =
        source.columns().stream()
            .map(column -> Sql.form("{} {}", Sql.name(column.name()), type(column)))
            .toList();
    // A table needs a column, also where none is known.
    Sql listed = columns.isEmpty() ? Sql.of("nothing boolean") : Sql.join(", ", columns);
    execute(Sql.form("create table {} ({})", EmbeddedTables.loaded(source), listed));
  }

  private void fill(SourcePlan source, GivenRows given, Literals literals) {
    Map<String, SourceColumn> columns = new HashMap<>();
    source.columns().forEach(column -> columns.put(column.name(), column));
    List<SourceColumn> listed = given.columns().stream().map(columns::get).toList();
    if (listed.isEmpty()) {
      return;
    }
    Sql names = Sql.join(", ", listed.stream().map(column -> Sql.name(column.name())).toList());
    for (List<Value> row : given.rows()) {
      Sql[] cells = new Sql[row.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = cell(row.get(i), listed.get(i), literals);
      }
      execute(
          Sql.form(
              "insert into {} ({}) values ({})",
              EmbeddedTables.loaded(source),
              names,
              Sql.list(cells)));
    }
  }

  private static Sql cell(Value value, SourceColumn column, Literals literals) {
    Sql written =
        value instanceof Value.Text(var text)
            ? Sql.literal(text)
            : literals.of(value, column.type());
    return Sql.form("cast({} as {})", written, type(column));
  }

  private static Sql type(SourceColumn column) {
    return Sql.of(new DuckDbDialect().typeName(column.type()));
  }

  private void execute(Sql sql) {
    try {
      EmbeddedDatabase.execute(session.connection(), List.of(sql.text()));
    } catch (SQLException e) {
      throw QueryFailures.database("the rows of the test", origin, e);
    }
  }

  @Override
  public SourcePlan source(String name) {
    return Optional.ofNullable(sources.get(name)).orElseThrow();
  }

  @Override
  public Map<String, Relation> relations(Collection<String> names) {
    Map<String, Relation> found = new HashMap<>(relations);
    found.keySet().retainAll(names);
    return found;
  }

  /// Rows of a test have no age, so reports speak of the day of the test.
  @Override
  public SourceAges ages(Collection<SourcePlan> asked, ZoneId zone) {
    return new SourceAges(Map.of(), Map.of());
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (SQLException e) {
      throw QueryFailures.database("closing the embedded engine", origin, e);
    }
  }
}
