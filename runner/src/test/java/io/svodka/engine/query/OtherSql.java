package io.svodka.engine.query;

import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.BurstPlan.KeyPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.Value;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Runs reports with other statements than those that the engine wrote.
record OtherSql(ProjectPlan plan, Databases data) {

  /// A connection that asks something else.
  private static Connection asking(Connection own, UnaryOperator<String> other) {
    return (Connection)
        Proxy.newProxyInstance(
            OtherSql.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              try {
                return switch (method.getName()) {
                  // Nothing is asked past this one, beside it either.
                  case "isWrapperFor" -> false;
                  case "prepareStatement" ->
                      own.prepareStatement(other.apply((String) arguments[0]));
                  default -> method.invoke(own, arguments);
                };
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /// Returns the packs by their keys, as text.
  Map<String, String> packs(ReportPlan report, RunValues values, UnaryOperator<String> other) {
    Map<Session, Session> sessions = new HashMap<>();
    Map<String, Relation> relations = new HashMap<>(data.relations(ReportQueries.sources(report)));
    relations.replaceAll(
        (_, relation) ->
            new Relation(
                sessions.computeIfAbsent(relation.session(), own -> asking(own, other)),
                relation.source(),
                relation.rows()));
    QueryContext context =
        new QueryContext(report.name().name(), plan.settings(), values, relations);
    Map<String, String> packs = new LinkedHashMap<>();
    try (KeyedStream stream = new ReportQueries(context, report).open()) {
      while (stream.hasNext()) {
        KeyedData pack = stream.next();
        packs.put(KeyTable.shown(pack.key()).replace("`", ""), text(pack));
      }
    }
    return packs;
  }

  private static Session asking(Session own, UnaryOperator<String> other) {
    return new Session(own.name(), asking(own.connection(), other), own.dialect(), own.limits());
  }

  /// Rows of one query come in any order.
  private static String text(KeyedData pack) {
    StringBuilder text = new StringBuilder(pack.attributes().toString());
    new TreeMap<>(pack.datasets())
        .forEach((name, dataset) -> text.append('\n').append(name).append(text(dataset)));
    return text.toString();
  }

  private static String text(Dataset dataset) {
    return dataset.rows().stream().map(Dataset.Row::toString).sorted().toList()
        + dataset.times().toString()
        + dataset.known()
        + dataset.rests();
  }

  static ReportPlan single(ReportPlan report, Value key) {
    BurstPlan.ByKey burst = (BurstPlan.ByKey) report.burst();
    KeyPlan all = burst.key();
    List<RowExpr> filters = new ArrayList<>(all.filters());
    filters.add(RowExpr.has((RowExpr.Column) all.key(), key));
    KeyPlan one =
        new KeyPlan(
            all.model(),
            all.source(),
            all.joins(),
            filters,
            all.key(),
            all.attributes(),
            all.settings());
    return new ReportPlan(
        report.name(),
        report.parameters(),
        report.period(),
        report.queries(),
        report.layout(),
        report.theme(),
        report.formats(),
        new BurstPlan.ByKey(one, burst.sieve(), burst.fileName()));
  }

  Set<String> statements(ReportPlan report, RunValues values) {
    Set<String> asked = new LinkedHashSet<>();
    packs(
        report,
        values,
        sql -> {
          asked.add(sql);
          return sql;
        });
    return asked;
  }
}
