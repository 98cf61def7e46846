package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.BurstPlan.KeyPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.Value;
import io.svodka.testkit.Goldens;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever binds the rows of a statement to their recipient is taken away, one thing after the
/// other, from every statement that a burst makes and from those of a single key. Each time the run
/// stops, or differs from what keys get one by one; where nothing changes, it is said why.
///
/// It takes compiled projects, so it cannot lie beside the engine, and it puts other statements
/// before the database, so it lies in the package of the engine.
class BindingPredicatesTest {
  private static final RunValues VALUES =
      values(Stream.concat(Stream.of("web"), BoundShop.RARE.keySet().stream()).toList());
  private static final Goldens GOLDENS = new Goldens(Path.of("src/test/goldens/binding"));
  private static final Pattern REGION =
      Pattern.compile(
          "\\(\"[^\"]+\"\\.\"region\" is not distinct from cast\\(\\? as varchar\\)\\)");
  private static final Pattern SPAN = Pattern.compile("select k0, min\\(d\\), max\\(d\\)");

  /// Why a statement gives the same without something.
  private record Reason(Pattern statement, Pattern what, String why) {
    Reason(String statement, String what, String why) {
      this(Pattern.compile(statement), Pattern.compile(what), why);
    }
  }

  private static final String ONE_KEY =
      "\"id\" = cast\\(\\? |\"id\" in \\(cast\\(\\? as varchar\\)\\)";
  private static final List<Reason> REASONS =
      List.of(
          new Reason(
              "\"id\" in \\(",
              "^where \"[^\"]+\"\\.\"region\"",
              "it stands in the rows and in the list of their keys; either is enough"),
          new Reason(
              SPAN.pattern(),
              "^where \"(partner|this row)\"\\.\"(id|active)\"",
              "days are kept by key, and those of other keys are never asked for"),
          new Reason(
              "\"time window\"",
              "^where \"this row\"\\.\"day\" (>=|<) date",
              "the windows of time that the rows are joined with say it again"),
          new Reason(
              " or \"this row\"\\.\"day\" is null",
              "^where .*\"day\" (>=|<) date",
              "the days are those of the first and the last row of the key"),
          new Reason(
              ONE_KEY, "^where .*\"(active|region)\"", "the key that is named is one of them"),
          new Reason(ONE_KEY, "^the order by key", "one key has no order"),
          new Reason(
              ONE_KEY,
              "^on .*\"listed group\"\\.\"k0\"",
              "all groups that are listed are those of the one key"));

  @TempDir static Path folder;
  private static ProjectPlan plan;
  private static Databases data;

  private static RunValues values(List<String> channels) {
    return new RunValues(
        LocalDate.of(2026, 11, 3),
        Map.of(
            "channels", new ParameterValue.OfValues(channels.stream().map(Value::of).toList()),
            "span", new ParameterValue.OfPeriod(Calendar.ALL_TIME),
            "user.region", new ParameterValue.OfValue(Value.of("north")),
            "user.grade", new ParameterValue.OfValue(Value.of("A"))));
  }

  @BeforeAll
  static void open() throws IOException {
    plan = new BoundShop(folder).make();
    data = new Databases(plan.settings(), plan.sources(), new DataSettings(folder, Map.of()));
  }

  @AfterAll
  static void close() {
    data.close();
  }

  /// A connection that asks something else.
  private static Connection asking(Connection own, UnaryOperator<String> other) {
    return (Connection)
        Proxy.newProxyInstance(
            BindingPredicatesTest.class.getClassLoader(),
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
  private static Map<String, String> packs(
      ReportPlan report, RunValues values, UnaryOperator<String> other) {
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

  private static ReportPlan single(ReportPlan report, String key) {
    BurstPlan.ByKey burst = (BurstPlan.ByKey) report.burst();
    KeyPlan all = burst.key();
    List<RowExpr> filters = new ArrayList<>(all.filters());
    filters.add(RowExpr.has((RowExpr.Column) all.key(), Value.of(key)));
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

  /// As the role sees them, and one as its owner does, whose keys are narrowed by nothing but the
  /// join with their list.
  private static List<ReportPlan> reports() {
    List<ReportPlan> reports = new ArrayList<>(plan.roles().getFirst().reports());
    reports.add(plan.reports().getLast());
    return reports;
  }

  private static UnaryOperator<String> without(Removal removal) {
    return sql -> sql.equals(removal.statement()) ? removal.mutated() : sql;
  }

  /// Returns how a change is noticed, or nothing.
  private static String noticed(
      ReportPlan report, UnaryOperator<String> change, Map<String, String> right) {
    try {
      Map<String, String> packs = packs(report, VALUES, change);
      if (!packs.keySet().equals(right.keySet())) {
        return "other keys";
      }
      if (isForeign(packs)) {
        return "word of another";
      }
      return packs.equals(right) ? secret(report, change) : "other figures";
    } catch (RunFailure e) {
      return refusal(e);
    }
  }

  /// A statement that the database does not understand proves nothing.
  private static String refusal(RunFailure failure) {
    if (failure.getCause() instanceof SQLException) {
      throw new AssertionError(failure.getCause());
    }
    return "refused";
  }

  private static boolean isForeign(Map<String, String> packs) {
    return packs.entrySet().stream()
        .anyMatch(
            pack ->
                BoundShop.WORDS.stream()
                    .filter(word -> !BoundShop.key(word).equals(pack.getKey()))
                    .anyMatch(pack.getValue()::contains));
  }

  /// A parameter takes no value that only others may know of.
  private static String secret(ReportPlan report, UnaryOperator<String> change) {
    for (String channel : BoundShop.SECRETS) {
      boolean known = isTaken(report, channel, sql -> sql);
      if (isTaken(report, channel, change) != known) {
        return "secret value taken";
      }
    }
    return "";
  }

  private static boolean isTaken(ReportPlan report, String channel, UnaryOperator<String> change) {
    try {
      packs(report, values(List.of(channel)), change);
      return true;
    } catch (RunFailure e) {
      return !refusal(e).equals("refused");
    }
  }

  private static Set<String> statements(ReportPlan report) {
    Set<String> asked = new LinkedHashSet<>();
    packs(
        report,
        VALUES,
        sql -> {
          asked.add(sql);
          return sql;
        });
    return asked;
  }

  /// What was taken away and how it was noticed.
  private record Found(String statement, String what, String noticed) {
    boolean isMissed() {
      return noticed.isEmpty();
    }

    String line() {
      return "  %-18s %s%s\n"
          .formatted(
              isMissed() ? "nothing changes" : noticed,
              what,
              isMissed() ? "\n    because " + reason() : "");
    }

    /// Returns why nothing may be noticed; empty where there is no reason.
    String reason() {
      return REASONS.stream()
          .filter(each -> each.statement().matcher(statement).find())
          .filter(each -> each.what().matcher(what).find())
          .map(Reason::why)
          .findFirst()
          .orElse("");
    }
  }

  private static List<Found> found(ReportPlan report, Map<String, String> right) {
    List<Found> all = new ArrayList<>();
    for (String statement : statements(report)) {
      for (Removal each : Removal.of(statement)) {
        all.add(new Found(statement, each.what(), noticed(report, without(each), right)));
      }
    }
    return all;
  }

  private static String listed(String title, List<Found> found) {
    StringBuilder text = new StringBuilder();
    String before = "";
    for (Found each : found) {
      String statement = each.statement().lines().findFirst().orElseThrow();
      if (!statement.equals(before)) {
        text.append(title)
            .append(' ')
            .append(statement.replaceAll(".*query=(\\S+) .*", "$1"))
            .append('\n');
        before = statement;
      }
      text.append(each.line());
    }
    return text.toString();
  }

  private static Map<String, String> singles(ReportPlan report, Set<String> keys) {
    Map<String, String> singles = new LinkedHashMap<>();
    keys.forEach(key -> singles.putAll(packs(single(report, key), VALUES, sql -> sql)));
    return singles;
  }

  @Test
  void whateverIsTakenAwayIsNoticed() {
    StringBuilder list = new StringBuilder();
    Map<String, Integer> counts = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    for (ReportPlan report : reports()) {
      String name = report.name().name();
      Map<String, String> right = packs(report, VALUES, sql -> sql);
      assertEquals(singles(report, right.keySet()), right, "one by one");
      assertFalse(isForeign(right), name);
      List<Found> all = found(report, right);
      List<Found> one =
          found(single(report, "p1"), Map.of("p1", Objects.requireNonNull(right.get("p1"))));
      list.append(listed("burst " + name, all)).append(listed("p1 alone " + name, one));
      Stream.concat(all.stream(), one.stream())
          .peek(
              each ->
                  counts.merge(
                      each.isMissed() ? "nothing changes" : each.noticed(), 1, Integer::sum))
          .filter(each -> each.isMissed() && each.reason().isEmpty())
          .forEach(each -> missed.add(name + ": " + each.what()));
    }
    assertEquals(List.of(), missed);
    GOLDENS.check("removals.txt", counts + "\n" + list);
  }

  /// The rule of a role stands in the rows of a fact and in the list of their keys; one is enough.
  @Test
  void whatStandsTwiceIsNoticedWhereBothAreTakenAway() {
    for (ReportPlan report : reports().subList(0, reports().size() - 1)) {
      Map<String, String> right = packs(report, VALUES, sql -> sql);
      for (String statement : statements(report)) {
        String without = REGION.matcher(statement).replaceAll("(true or $0)");
        if (statement.contains(" in (select ") && !SPAN.matcher(statement).find()) {
          assertEquals(
              "refused",
              noticed(report, sql -> sql.equals(statement) ? without : sql, right),
              statement);
        }
      }
    }
  }
}
