package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset.Coverage;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.model.plan.Abilities;
import io.svodka.model.plan.Aggregate.Folding;
import io.svodka.model.plan.DimensionPlan.Kind;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.SlotPlan;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Writes the statements of a query: one for each connection its facts are on. Facts are stacked,
/// never joined; the burst key is in every grouping and leads the order.
///
/// @param groups that the rows are narrowed by
record QuerySql(
    QueryContext context, QueryPlan query, QueryTimes times, QueryKeys keys, GroupList groups) {

  private static final int MOST_STACKED = 16;

  QuerySql(QueryContext context, QueryPlan query, QueryTimes times, QueryKeys keys) {
    this(context, query, times, keys, GroupList.NONE);
  }

  /// Whether and how the query is cut by a key.
  sealed interface QueryKeys {
    record NotCut() implements QueryKeys {}

    /// The rows of all keys together, and of nobody else.
    ///
    /// @param restrictions for each session that holds facts
    record Together(List<Value> keys, Map<Session, KeyRestriction> restrictions)
        implements QueryKeys {}

    /// @param restrictions for each session that holds facts
    record Cut(ColumnType type, Map<Session, KeyRestriction> restrictions) implements QueryKeys {}
  }

  /// Returns the same question for rows of the rest.
  ///
  /// @param lines groups to narrow by
  QuerySql of(RestQuery rest, List<GroupList.Line> lines) {
    return new QuerySql(context, rest.plan(), times, keys, new GroupList(rest.sense(), lines));
  }

  static Coverage coverage(QueryPlan query) {
    boolean fromRows =
        query.facts().stream()
            .flatMap(fact -> fact.components().stream())
            .anyMatch(c -> c.aggregate().folding() == Folding.FROM_ROWS);
    boolean overlaps = query.facts().stream().anyMatch(fact -> !fact.repeatedBy().isEmpty());
    return fromRows || overlaps ? Coverage.EVERY_LEVEL : Coverage.FINEST;
  }

  /// Returns whether the databases bind as many texts as the statements have.
  boolean isAskable() {
    return statements().stream().allMatch(statement -> statement.room() >= 0);
  }

  List<QueryStatement> statements() {
    Map<Session, List<Integer>> facts = new LinkedHashMap<>();
    for (int i = 0; i < query.facts().size(); i++) {
      Session session = context.relation(query.facts().get(i).source()).session();
      facts.computeIfAbsent(session, _ -> new ArrayList<>()).add(i);
    }
    return facts.entrySet().stream()
        .flatMap(e -> statements(e.getKey(), e.getValue()).stream())
        .toList();
  }

  /// Where the database groups by one level at a time, many levels are several statements: some
  /// databases read what is stacked again and again. All of one level stays together, since a group
  /// is told whole.
  private List<QueryStatement> statements(Session session, List<Integer> facts) {
    Scan.Grouping grouping = grouping(session);
    Map<List<List<Integer>>, List<Scan>> levels = new LinkedHashMap<>();
    facts.stream()
        .flatMap(f -> Scan.of(f, query, times, grouping).stream())
        .forEach(scan -> levels.computeIfAbsent(scan.alone(), _ -> new ArrayList<>()).add(scan));
    int most = levels.containsKey(List.<List<Integer>>of()) ? Integer.MAX_VALUE : MOST_STACKED;
    List<List<Scan>> parts = new ArrayList<>();
    for (List<Scan> level : levels.values()) {
      if (parts.isEmpty() || (long) parts.getLast().size() + level.size() > most) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().addAll(level);
    }
    return parts.stream().map(scans -> statement(session, facts, scans)).toList();
  }

  /// Returns whether rows of several levels come together, so that each tells its own.
  static boolean isLevelled(QueryPlan query) {
    return coverage(query) == Coverage.EVERY_LEVEL
        || query.time().slots().stream().anyMatch(SlotPlan::isWindowed);
  }

  private QueryStatement statement(Session session, List<Integer> facts, List<Scan> scans) {
    List<ComponentColumn> columns =
        ComponentColumn.of(query).stream().filter(c -> facts.contains(c.fact())).toList();
    ScanSql writer = new ScanSql(context, query, times, keys, groups, session);
    List<Sql> selects =
        IntStream.range(0, scans.size())
            .mapToObj(i -> writer.write(scans.get(i), marks(session, scans.size(), i), columns))
            .toList();
    Sql stacked = selects.size() == 1 ? selects.getFirst() : stack(selects, scans, columns);
    Sql sql = Sql.form("{}{}{}", context.comment(query.name().name()), stacked, order(session));
    return new QueryStatement(session, sql, columns, readers(columns));
  }

  private Scan.Grouping grouping(Session session) {
    Abilities abilities = session.dialect().abilities();
    boolean numbered =
        abilities.ordered() == Abilities.Ordered.BY_ROW_NUMBER
            && query.facts().stream()
                .flatMap(fact -> fact.components().stream())
                .anyMatch(component -> AggregateSql.isOrdered(component.aggregate()));
    return abilities.levels() == Abilities.Levels.GROUPING_SETS && !numbered
        ? Scan.Grouping.TOGETHER
        : Scan.Grouping.APART;
  }

  /// Returns one column for each scan, filled in the rows of scan `own`.
  private static List<Sql> marks(Session session, int scans, int own) {
    return IntStream.range(0, scans > 1 ? scans : 0)
        .mapToObj(
            i ->
                (i == own ? Sql.of("1") : session.dialect().absent(ColumnType.WHOLE))
                    .named("p" + i))
        .toList();
  }

  private List<Sql> keyColumns() {
    return switch (keys) {
      case QueryKeys.NotCut _, QueryKeys.Together _ -> List.of();
      case QueryKeys.Cut _ -> List.of(Sql.of("k0"));
    };
  }

  private List<Sql> groupColumns() {
    List<Sql> columns = new ArrayList<>(keyColumns());
    columns.addAll(dimensionColumns());
    return columns;
  }

  private List<Sql> dimensionColumns() {
    return IntStream.range(0, query.dimensions().size()).mapToObj(QuerySql::dimension).toList();
  }

  private static Sql dimension(int index) {
    return Sql.of("d" + index);
  }

  private Sql stack(List<Sql> selects, List<Scan> scans, List<ComponentColumn> columns) {
    List<Sql> groups = new ArrayList<>(groupColumns());
    if (isLevelled(query)) {
      groups.add(Sql.of("g"));
    }
    List<Sql> selected = new ArrayList<>(groups);
    columns.forEach(c -> selected.add(stacked(c, scans).named(c.name())));
    return Sql.form(
        "select {}\nfrom (\n{}\n) f{}",
        Sql.join(",\n  ", selected),
        Sql.join("\nunion all\n", selects),
        groups.isEmpty() ? Sql.of("") : Sql.form("\ngroup by {}", Sql.join(", ", groups)));
  }

  /// A group that other facts have made is zero here, not unknown.
  private static Sql stacked(ComponentColumn column, List<Scan> scans) {
    Sql value = Sql.of("max(" + column.name() + ")");
    if (column.ofNoRows().equals(Value.ABSENT)) {
      return value;
    }
    List<Sql> without =
        IntStream.range(0, scans.size())
            .filter(i -> scans.get(i).gives(column))
            .mapToObj(i -> Sql.of("max(p" + i + ") is null"))
            .toList();
    return Sql.form("case when {} then 0 else {} end", Sql.join(" and ", without), value);
  }

  private Sql order(Session session) {
    return switch (keys) {
      case QueryKeys.NotCut _, QueryKeys.Together _ -> Sql.of("");
      case QueryKeys.Cut(ColumnType.Text(), _) ->
          Sql.form("\norder by {}", session.dialect().texts().byBytes(Sql.of("k0")));
      case QueryKeys.Cut _ -> Sql.of("\norder by k0");
    };
  }

  private List<ColumnReader> readers(List<ComponentColumn> columns) {
    List<ColumnReader> readers = new ArrayList<>();
    switch (keys) {
      case QueryKeys.NotCut _, QueryKeys.Together _ -> {}
      case QueryKeys.Cut(var type, _) -> readers.add(ColumnReader.of(type));
    }
    query.dimensions().stream()
        .map(
            dimension ->
                switch (dimension.kind()) {
                  case Kind.Attribute(var type) -> ColumnReader.of(type);
                  case Kind.Calendar _ -> ColumnReader.NUMBER;
                })
        .forEach(readers::add);
    if (isLevelled(query)) {
      readers.add(ColumnReader.NUMBER);
    }
    columns.forEach(column -> readers.add(ColumnReader.of(column.type())));
    return readers;
  }
}
