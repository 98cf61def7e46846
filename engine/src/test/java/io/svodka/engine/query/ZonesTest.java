package io.svodka.engine.query;

import static io.svodka.engine.query.Plans.column;
import static io.svodka.engine.query.Plans.has;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.PackSettings;
import io.svodka.engine.evaluate.PackSettingsReader;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.BurstPlan.Setting;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.rendition.Format;
import io.svodka.model.secret.Secret;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The day of a key is that of its zone, and what its data say wrongly stops its own pack only.
class ZonesTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("partners.csv"),
        """
        id,zone,language,files,pin
        1,Europe/Berlin,de-DE,pdf,a
        2,Europe/Moscow,ru-RU,"pdf, XLSX",b
        3,Europe/Berlin,,,
        4,Europe/Atlantis,xx-YY,doc,c
        5,,en-GB,pdf,d
        """);
    // The last hours of 31 March: April in Moscow, still March in Berlin until 22:00.
    Files.writeString(
        folder.resolve("sales.csv"),
        """
        partner,at
        1,2026-03-31T21:30:00
        1,2026-03-31T22:30:00
        2,2026-03-31T20:30:00
        2,2026-03-31T21:30:00
        3,2026-03-31T21:30:00
        4,2026-03-15T12:00:00
        5,2026-03-31T21:30:00
        """);
  }

  @Test
  void keysOfOneZoneShareAStatementAndEachHasItsOwnDays() {
    List<String> counted = new ArrayList<>();
    try (QueryEngine engine = new QueryEngine(project(), new DataSettings(folder, Map.of()));
        KeyedStream packs = engine.open(report(), Plans.RUN)) {
      assertEquals(5, packs.count());
      while (packs.hasNext()) {
        KeyedData pack = packs.next();
        var rows = pack.datasets().containsKey("q") ? pack.datasets().get("q").rows() : List.of();
        counted.add(pack.attributes().getFirst() + " " + rows.size() + " " + count(pack));
      }
    }
    // The project is in Moscow, which holds for the key without a zone.
    assertEquals(
        List.of(
            "Text[text=Europe/Berlin] 1 1",
            "Text[text=Europe/Moscow] 1 1",
            "Text[text=Europe/Berlin] 1 1",
            "Text[text=Europe/Atlantis] 0 0",
            "Absent[] 0 0"),
        counted);
  }

  @Test
  void thereIsOneStatementForEachZone() {
    try (QueryEngine engine = new QueryEngine(project(), new DataSettings(folder, Map.of()))) {
      assertEquals(2, engine.explain(report(), Plans.RUN).queries().size());
    }
  }

  @Test
  void settingsComeFromTheKey() {
    PackSettingsReader reader =
        new PackSettingsReader(project().settings(), report().burst(), Plans.RUN);
    PackSettings moscow = reader.read(attributes("Europe/Moscow", "ru-RU", "pdf, XLSX", "b"));
    assertEquals(Locale.forLanguageTag("ru-RU"), moscow.locale());
    assertEquals(new PackSettings.Formats.Own(List.of(Format.PDF, Format.XLSX)), moscow.formats());
    assertEquals(new PackSettings.Protection.Password(new Secret("b")), moscow.protection());
    PackSettings silent = reader.read(attributes("", "", "", "e"));
    assertEquals(project().settings().locale(), silent.locale());
    assertEquals(project().settings().zone(), silent.zone());
    assertEquals(new PackSettings.Formats.OfReport(), silent.formats());
  }

  @Test
  void whatMeansNothingStopsThePack() {
    PackSettingsReader reader =
        new PackSettingsReader(project().settings(), report().burst(), Plans.RUN);
    for (List<Value> wrong :
        List.of(
            attributes("Europe/Atlantis", "", "", "a"),
            attributes("", "xx-YY", "", "a"),
            attributes("", "", "doc", "a"))) {
      assertEquals("SV9130", assertThrows(RunFailure.class, () -> reader.read(wrong)).code());
    }
    List<Value> open = attributes("", "", "", "");
    assertEquals("SV9131", assertThrows(RunFailure.class, () -> reader.read(open)).code());
  }

  private static List<Value> attributes(String... texts) {
    List<Value> values = new ArrayList<>();
    for (String text : texts) {
      values.add(text.isEmpty() ? Value.ABSENT : Value.of(text));
    }
    return values;
  }

  private static String count(KeyedData pack) {
    return !pack.datasets().containsKey("q") || pack.datasets().get("q").rows().isEmpty()
        ? "0"
        : ((Value.Decimal) pack.datasets().get("q").rows().getFirst().components().getFirst())
            .number()
            .toString();
  }

  private static ReportPlan report() {
    List<BurstPlan.Attribute> attributes = new ArrayList<>();
    for (String name : List.of("zone", "language", "files", "pin")) {
      attributes.add(
          new BurstPlan.Attribute(name, name, column(name, ColumnType.TEXT), ColumnType.TEXT, ""));
    }
    BurstPlan.KeyPlan key =
        new BurstPlan.KeyPlan(
            "partners",
            "partners",
            List.of(),
            List.of(),
            column("id", ColumnType.WHOLE),
            attributes,
            Map.of(
                Setting.TIMEZONE, new Formula.KeyAttribute(0),
                Setting.LOCALE, new Formula.KeyAttribute(1),
                Setting.FORMATS, new Formula.KeyAttribute(2),
                Setting.PASSWORD, new Formula.KeyAttribute(3)));
    FactPlan sales =
        new FactPlan(
            "sales",
            "sales",
            List.of(),
            List.of(),
            new FactPlan.TimeAxis.Timed(column("at", ColumnType.MOMENT), ZoneOffset.UTC),
            List.of(column("partner", ColumnType.WHOLE)),
            List.of(),
            List.of(Plans.component("sales", new Aggregate.CountRows(RowExpr.ALWAYS))));
    Period march =
        new Period(
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 4, 1),
            new Period.Shape.Units(1, TimeUnit.MONTH));
    return Plans.report(
        new BurstPlan.ByKey(key, List.of(), TextPlan.EMPTY),
        Plans.query(
            "q",
            QueryPlan.Scope.BY_KEY,
            List.of(sales),
            List.of(),
            Plans.during(new PeriodRule.Fixed(march))));
  }

  private static ProjectPlan project() {
    return Plans.project(
        List.of(
            Plans.source(
                "partners",
                Plans.csv("partners.csv"),
                List.of(
                    has("id", ColumnType.WHOLE),
                    has("zone", ColumnType.TEXT),
                    has("language", ColumnType.TEXT),
                    has("files", ColumnType.TEXT),
                    has("pin", ColumnType.TEXT))),
            Plans.source(
                "sales",
                Plans.csv("sales.csv"),
                List.of(has("partner", ColumnType.WHOLE), has("at", ColumnType.MOMENT)))));
  }
}
