package io.svodka.engine.query;

import io.svodka.engine.dataset.SourceAges;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.plan.TestPlan.GivenRows;
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
    for (SourcePlan source : project.sources()) {
      Optional<GivenRows> rows =
          given.stream().filter(each -> each.source().equals(source.name())).findFirst();
      RowTable table = new RowTable(session, source, "the rows of the test", origin).created();
      rows.ifPresent(found -> fill(table, found));
      relations.put(source.name(), table.relation());
    }
  }

  private static void fill(RowTable table, GivenRows given) {
    Map<String, SourceColumn> columns = new HashMap<>();
    table.source().columns().forEach(column -> columns.put(column.name(), column));
    table.add(given.columns().stream().map(columns::get).toList(), given.rows());
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
