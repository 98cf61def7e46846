package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Value;
import io.svodka.testkit.Goldens;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
/// stops, or differs from what keys get one by one; what stands twice, so that no figure shows it,
/// is missed by what the plan demands of each statement.
///
/// It takes compiled projects, so it cannot lie beside the engine, and it puts other statements
/// before the database, so it lies in the package of the engine.
class BindingPredicatesTest {
  private static final RunValues VALUES =
      values(Stream.concat(Stream.of("web"), BoundShop.RARE.keySet().stream()).toList());
  private static final Goldens GOLDENS = new Goldens(Path.of("src/test/goldens/binding"));
  private static final Removal.Swap SWAP = new Removal.Swap("'p1'", "'p2'");
  private static final Pattern REGION =
      Pattern.compile(
          "\\(\"[^\"]+\"\\.\"region\" is not distinct from cast\\(\\? as varchar\\)\\)");
  private static final Pattern SPAN = Pattern.compile("select k0, min\\(d\\), max\\(d\\)");

  @TempDir static Path folder;
  private static ProjectPlan plan;
  private static OtherSql sql;

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
    DataSettings settings = new DataSettings(folder, Map.of());
    sql = new OtherSql(plan, new Databases(plan.settings(), plan.sources(), settings));
  }

  @AfterAll
  static void close() {
    sql.data().close();
  }

  /// As the role sees them, and one as its owner does, whose keys are narrowed by nothing but the
  /// join with their list.
  private static List<ReportPlan> reports() {
    List<ReportPlan> reports = new ArrayList<>(plan.roles().getFirst().reports());
    reports.add(plan.reports().getLast());
    return reports;
  }

  private static UnaryOperator<String> without(Removal removal) {
    return text -> text.equals(removal.statement()) ? removal.mutated() : text;
  }

  /// Returns how a change is noticed, or nothing.
  private static String noticed(
      ReportPlan report, UnaryOperator<String> change, Map<String, String> right) {
    try {
      Map<String, String> packs = sql.packs(report, VALUES, change);
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
      boolean known = isTaken(report, channel, text -> text);
      if (isTaken(report, channel, change) != known) {
        return "secret value taken";
      }
    }
    return "";
  }

  private static boolean isTaken(ReportPlan report, String channel, UnaryOperator<String> change) {
    try {
      sql.packs(report, values(List.of(channel)), change);
      return true;
    } catch (RunFailure e) {
      return !refusal(e).equals("refused");
    }
  }

  /// What was taken away and how it was noticed.
  private record Found(String statement, String what, String noticed) {
    String line() {
      return "  %-18s %s\n".formatted(noticed.isEmpty() ? "MISSED" : noticed, what);
    }
  }

  /// What no figure shows, since something else holds the rows as well, is held to the plan.
  private static Found found(ReportPlan report, Removal removal, Map<String, String> right) {
    String noticed = noticed(report, without(removal), right);
    boolean lacks = !new PlanDemands(report, VALUES).missing(removal.mutated()).isEmpty();
    return new Found(
        removal.statement(),
        removal.what(),
        noticed.isEmpty() && lacks ? "not as planned" : noticed);
  }

  private static List<Found> found(ReportPlan report, Map<String, String> right) {
    List<Found> all = new ArrayList<>();
    for (String statement : sql.statements(report, VALUES)) {
      assertEquals(List.of(), new PlanDemands(report, VALUES).missing(statement), () -> statement);
      for (Removal each : Removal.of(statement, SWAP)) {
        all.add(found(report, each, right));
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
    keys.forEach(
        key ->
            singles.putAll(
                sql.packs(OtherSql.single(report, Value.of(key)), VALUES, text -> text)));
    return singles;
  }

  @Test
  void whateverIsTakenAwayIsNoticed() {
    StringBuilder list = new StringBuilder();
    Map<String, Integer> counts = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    for (ReportPlan report : reports()) {
      String name = report.name().name();
      Map<String, String> right = sql.packs(report, VALUES, text -> text);
      assertEquals(singles(report, right.keySet()), right, "one by one");
      assertFalse(isForeign(right), name);
      List<Found> all = found(report, right);
      List<Found> one =
          found(
              OtherSql.single(report, Value.of("p1")),
              Map.of("p1", Objects.requireNonNull(right.get("p1"))));
      list.append(listed("burst " + name, all)).append(listed("p1 alone " + name, one));
      Stream.concat(all.stream(), one.stream())
          .peek(each -> counts.merge(each.noticed(), 1, Integer::sum))
          .filter(each -> each.noticed().isEmpty())
          .forEach(each -> missed.add(name + ": " + each.what()));
    }
    assertEquals(List.of(), missed);
    GOLDENS.check("removals.txt", counts + "\n" + list);
  }

  /// The rule of a role stands in the rows of a fact and in the list of their keys; one is enough.
  @Test
  void whatStandsTwiceIsNoticedWhereBothAreTakenAway() {
    for (ReportPlan report : reports().subList(0, reports().size() - 1)) {
      Map<String, String> right = sql.packs(report, VALUES, text -> text);
      for (String statement : sql.statements(report, VALUES)) {
        String without = REGION.matcher(statement).replaceAll("(true or $0)");
        if (statement.contains(" in (select ") && !SPAN.matcher(statement).find()) {
          assertEquals(
              "refused",
              noticed(report, text -> text.equals(statement) ? without : text, right),
              statement);
        }
      }
    }
  }
}
