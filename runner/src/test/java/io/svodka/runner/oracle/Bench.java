package io.svodka.runner.oracle;

import io.svodka.engine.layout.Pack;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Value;
import io.svodka.runner.oracle.draw.Drawn;
import io.svodka.runner.oracle.naive.Oracle;
import io.svodka.runner.oracle.naive.Sheet;
import io.svodka.runner.oracle.project.Cond;
import io.svodka.runner.oracle.project.Kind;
import io.svodka.runner.oracle.project.Project;
import io.svodka.runner.oracle.project.Query;
import io.svodka.runner.oracle.project.Term;
import io.svodka.runner.oracle.store.Store;
import io.svodka.runner.oracle.store.StoreKind;
import io.svodka.runner.oracle.text.ProjectText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Runs a random project for real and compares what it prints with what it must print: each query
/// alone, and cut by the key of a burst.
final class Bench {
  private final Drawn drawn;
  private final Store store;
  private final Variant.Choice plans;
  private final Built built;
  private final Map<Asked, Sheet> expected = new HashMap<>();

  /// What is printed, for whom; the plan makes no difference.
  private record Asked(Query query, Value key) {}

  /// @param plans by which plans each query is asked
  Bench(Drawn drawn, Path folder, StoreKind kind, Variant.Choice plans) {
    this.drawn = drawn;
    this.plans = plans;
    this.store = Store.of(kind, drawn.project(), folder);
    this.built = Built.of(ProjectText.models(drawn.project(), store.sources()), reports(drawn));
  }

  /// A query that printed something else than it had to.
  ///
  /// @param query its place among the queries that were drawn
  record Finding(int query, String report, String text) {}

  static Map<String, String> reports(Drawn drawn) {
    Map<String, String> reports = new LinkedHashMap<>();
    for (int i = 0; i < drawn.asked().size(); i++) {
      Map<String, Query> queries = Map.of("q", drawn.asked().get(i).query());
      String home = drawn.asked().get(i).home();
      boolean shared = drawn.asked().get(i).query().marks().sight() == Query.Sight.SHARED;
      if (!shared) {
        reports.put("once" + i, ProjectText.report("once" + i, queries, home));
      }
      reports.put(
          "burst" + i,
          ProjectText.burst("burst" + i, queries, home, drawn.project().burst().getFirst()));
    }
    return reports;
  }

  Map<String, String> refused() {
    return built.refused();
  }

  int compared() {
    return built.plan().reports().size();
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    try (store;
        QueryEngine engine = new QueryEngine(built.plan(), store.settings())) {
      for (ReportPlan report : built.plan().reports()) {
        for (Variant variant : plans.of(number(report), isBurst(report))) {
          finding(engine, variant, report).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static int number(ReportPlan report) {
    return Integer.parseInt(report.name().name().replaceAll("\\D", ""));
  }

  private Optional<Finding> finding(QueryEngine engine, Variant variant, ReportPlan report) {
    String name = report.name().name();
    int query = number(report);
    String way = store.getClass().getSimpleName() + ", " + variant + ", " + name + "\n";
    try {
      return difference(engine.by(variant.means()), variant.of(report), query)
          .map(text -> new Finding(query, name, way + text));
    } catch (RuntimeException e) {
      return Optional.of(new Finding(query, name, way + trace(e)));
    }
  }

  private static String trace(Throwable e) {
    java.io.StringWriter text = new java.io.StringWriter();
    e.printStackTrace(new java.io.PrintWriter(text));
    return text.toString().lines().limit(12).collect(java.util.stream.Collectors.joining("\n"));
  }

  private Optional<String> difference(QueryEngine engine, ReportPlan report, int number) {
    Query query = drawn.asked().get(number).query();
    List<Value> keys = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    new Packs(built.plan(), engine, drawn.project().settings().asOf())
        .of(
            report,
            pack -> {
              keys.add(pack.key());
              difference(query, pack)
                  .ifPresent(text -> differences.add("key " + pack.key() + ", " + text));
              return differences.isEmpty();
            });
    boolean complete = !isBurst(report) || Set.copyOf(keys).equals(Set.copyOf(keys()));
    return complete || !differences.isEmpty()
        ? differences.stream().findFirst()
        : Optional.of("the keys are " + keys + " instead of " + keys());
  }

  private Optional<String> difference(Query query, Pack pack) {
    Sheet wanted =
        expected.computeIfAbsent(
            new Asked(query, pack.key()),
            asked -> new Oracle(drawn.project(), query, recipient(query, asked.key())).sheet());
    return Difference.between(wanted, Printed.sheet(pack.document()));
  }

  private static boolean isBurst(ReportPlan report) {
    return report.burst() instanceof BurstPlan.ByKey;
  }

  private List<Value> keys() {
    Project project = drawn.project();
    Project.Burst burst = project.burst().getFirst();
    return Oracle.keys(project, project.model(burst.model()), burst.only());
  }

  private List<Cond> recipient(Query query, Value key) {
    String role = drawn.project().burst().getFirst().role();
    return key.equals(Value.ABSENT) || query.marks().sight() == Query.Sight.SHARED
        ? List.of()
        : List.of(
            new Cond.Compared("=", new Term.Named(role, "id", Kind.TEXT), new Term.Literal(key)));
  }
}
