package io.svodka.engine.query;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.dataset.RunValues;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.FactPlan.JoinPlan;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.QueryPlan;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What writing the SQL of one report needs to know.
///
/// @param report name of the report, for the comment that leads every statement
record QueryContext(
    String report, ProjectSettings settings, RunValues values, Map<String, Relation> relations) {

  /// Returns the same with days cut in another zone.
  QueryContext in(ZoneId zone) {
    ProjectSettings other =
        new ProjectSettings(
            settings.name(),
            settings.title(),
            settings.language(),
            settings.locale(),
            zone,
            settings.currency(),
            settings.calendar(),
            settings.ownership());
    return new QueryContext(report, other, values, relations);
  }

  Calendar calendar() {
    return Calendar.of(settings);
  }

  Relation relation(String source) {
    return Objects.requireNonNull(relations.get(source), source);
  }

  /// Returns the scope of rows that start at `source` and join others.
  RowScope scope(String source, List<JoinPlan> joins) {
    Map<String, ZoneId> zones = new HashMap<>();
    zones.put("", relation(source).source().zone());
    JoinPlan.all(joins)
        .forEach(join -> zones.put(join.alias(), relation(join.source()).source().zone()));
    return RowScope.of(relation(source).session().dialect(), zones, settings, values);
  }

  /// Returns `from` with all sources.
  Sql from(String source, JoinOrder joins, RowSql rows) {
    return from(relation(source).rows(), source, joins, rows);
  }

  /// @param first the rows of the first source, with whatever is added to them
  Sql from(Sql first, String source, JoinOrder joins, RowSql rows) {
    Relation root = relation(source);
    return Sql.form(
        "from {} as {}{}{}",
        first,
        Sql.name(RowScope.ROOT),
        joined("join", root, joins.found(), rows),
        joined("left join", root, joins.open(), rows));
  }

  private Sql joined(String word, Relation root, List<JoinPlan> joins, RowSql rows) {
    return Sql.join(
        "",
        joins.stream()
            .map(
                join ->
                    Sql.form(
                        "\n  " + word + " {} on {}",
                        joined(root, join, rows),
                        rows.plain(join.on())))
            .toList());
  }

  /// What the condition of a join needs of its own rows is joined to them first.
  private Sql joined(Relation root, JoinPlan join, RowSql rows) {
    Sql relation =
        Sql.form(
            "{} as {}",
            Neighbours.beside(root, relation(join.source())).rows(),
            Sql.name(join.alias()));
    return join.within().isEmpty()
        ? relation
        : Sql.form("({}{})", relation, joined("left join", root, join.within(), rows));
  }

  /// Returns the absolute periods of a query.
  QueryTimes times(QueryPlan query) {
    return new TimeResolution(this).resolve(query);
  }

  /// Returns the comment that leads a statement.
  Sql comment(String query) {
    String words = "report=" + report + " query=" + query + " as_of=" + values.asOf();
    return Sql.of("/* svodka " + words.replaceAll("[*/\\p{Cntrl}?]", "_") + " */\n");
  }

  static boolean isCut(QueryPlan query, BurstPlan burst) {
    return switch (burst) {
      case BurstPlan.Once _ -> false;
      case BurstPlan.ByKey _ -> query.scope() == QueryPlan.Scope.BY_KEY;
    };
  }
}
