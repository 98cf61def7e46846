package io.svodka.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.source.SourceFile;
import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.origin.SourceId;
import io.svodka.model.plan.ParameterPlan.Setting;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.value.Period;
import io.svodka.model.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportParametersTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 3);
  private static final String PROJECT =
      """
      project p "P" {
        edition 2026
        timezone "Europe/Moscow"
        currency EUR
      }
      source rows from file "rows.csv" {
        key id
        columns {
          id integer
          day date
        }
      }
      model orders from rows {
        key id
        time day
        measure orders = count()
      }
      report all "All" {
        parameter month: period = last month
        parameter place: text = "Москва"
        parameter least: integer = 10
        parameter share: decimal(5, 2) = 0.5
        parameter full: boolean = true
        parameter since: date = 2026-01-31
        parameter kind: one of ("retail", "опт") = "retail"
        parameter step: one of (1, 10) = 10
        during $month
        query q {
          show orders
        }
        table from q
      }
      report asked "Asked" {
        parameter month: period
        during $month
        query q {
          show orders
        }
        table from q
      }
      report fixed "Fixed" {
        during last month
        query q {
          show orders
        }
        table from q
      }
      """;

  private static ProjectPlan plan;
  private static ReportParameters parameters;

  @BeforeAll
  static void compile() {
    SourceFile file = new SourceFile(new SourceId("project.svodka"), PROJECT);
    plan =
        switch (new Compiler().compile(() -> List.of(file))) {
          case Compilation.Compiled(var compiled, _) -> compiled;
          case Compilation.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    parameters = new ReportParameters(new Calendar(plan.settings().calendar()));
  }

  @Test
  void withoutAWordEachHasItsOwnSetting() {
    Map<String, ParameterValue> values = read("all", Map.of());
    assertEquals(
        new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1), period("2026-10").shape()),
        assertInstanceOf(ParameterValue.OfPeriod.class, values.get("month")).period());
    assertEquals(Value.of("Москва"), value(values.get("place")));
    assertEquals(Value.of(true), value(values.get("full")));
    assertEquals(Value.of(LocalDate.of(2026, 1, 31)), value(values.get("since")));
    assertEquals(Value.of("retail"), value(values.get("kind")));
    assertEquals(8, values.size());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08, 2026-08-01, 2026-09-01",
    "2026-Q3, 2026-07-01, 2026-10-01",
    "2025, 2025-01-01, 2026-01-01",
    "2026-W05, 2026-01-26, 2026-02-02",
    "2026-02-28, 2026-02-28, 2026-03-01",
    "2026-01-10..2026-01-19, 2026-01-10, 2026-01-20"
  })
  void aPeriodIsWrittenInFigures(String text, LocalDate start, LocalDate end) {
    Period period =
        assertInstanceOf(
                ParameterValue.OfPeriod.class, read("all", Map.of("month", text)).get("month"))
            .period();
    assertEquals(start, period.start());
    assertEquals(end, period.end());
  }

  @Test
  void eachKindIsReadFromText() {
    assertEquals(Value.of("a = b"), said("place", "a = b"));
    assertEquals(Value.of(""), said("place", ""));
    assertEquals(Value.of(-7), said("least", "-7"));
    assertEquals(Value.of(new BigDecimal("0.25")), said("share", "0.25"));
    assertEquals(Value.of(false), said("full", "false"));
    assertEquals(Value.of(LocalDate.of(2026, 10, 31)), said("since", "2026-10-31"));
    assertEquals(Value.of("опт"), said("kind", "опт"));
    assertEquals(Value.of(1), said("step", "1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          month | october              | 2026-10, 2026-Q3
          month | 2026-13              | 2026-10, 2026-Q3
          month | 2026-02-30           | 2026-10, 2026-Q3
          month | 2026-10-31..2026-10-01 | 2026-10, 2026-Q3
          month | ''                   | 2026-10, 2026-Q3
          least | ten                  | whole number
          least | 1.5                  | whole number
          share | 0,5                  | with a point
          share | 1 000                | with a point
          full  | yes                  | true or false
          full  | TRUE                 | true or false
          since | 31.10.2026           | 2026-10-31
          since | 2026-10              | 2026-10-31
          kind  | Retail               | choose one of: retail, опт
          step  | 2                    | choose one of: 1, 10
          """)
  void aWrongValueIsShownWithWhatFits(String name, String text, String help) {
    RunFailure failure = refused("all", Map.of(name, text));
    assertEquals("SV9423", failure.code());
    assertEquals("`" + text + "` is not a value of parameter `" + name + "`", failure.getMessage());
    assertTrue(failure.help().contains(help), failure.help());
  }

  @Test
  void anUnknownNameIsRefusedWithTheKnownOnes() {
    RunFailure failure = refused("asked", Map.of("mnth", "2026-10"));
    assertEquals("SV9421", failure.code());
    assertEquals("report asked has no parameter `mnth`", failure.getMessage());
    assertEquals("it has: month", failure.help());
    assertEquals("it has none", refused("fixed", Map.of("month", "2026-10")).help());
  }

  @Test
  void whatMustBeSaidIsAskedFor() {
    RunFailure failure = refused("asked", Map.of());
    assertEquals("SV9422", failure.code());
    assertEquals("set it with `--set month=…`", failure.help());
  }

  @Test
  void theCallerComesBeforeTheDeliveryAndTheDeliveryBeforeTheReport() {
    var delivery =
        List.of(
            new io.svodka.model.plan.DeliveryPlan.ParameterSetting(
                "place", new Setting.ToValue(Value.of("Тверь"))));
    ReportPlan report = report("all");
    var set = parameters.read(report, AS_OF, Map.of(), delivery).parameters();
    assertEquals(Value.of("Тверь"), value(set.get("place")));
    var said = parameters.read(report, AS_OF, Map.of("place", "Псков"), delivery).parameters();
    assertEquals(Value.of("Псков"), value(said.get("place")));
  }

  private static Period period(String text) {
    return new Calendar(plan.settings().calendar()).parse(text);
  }

  private static Value said(String name, String text) {
    return value(read("all", Map.of(name, text)).get(name));
  }

  private static Value value(ParameterValue value) {
    return assertInstanceOf(ParameterValue.OfValue.class, value).value();
  }

  private static Map<String, ParameterValue> read(String report, Map<String, String> given) {
    return parameters.read(report(report), AS_OF, given).parameters();
  }

  private static RunFailure refused(String report, Map<String, String> given) {
    return assertThrows(RunFailure.Setup.class, () -> read(report, given));
  }

  private static ReportPlan report(String name) {
    return plan.reports().stream()
        .filter(each -> each.name().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
