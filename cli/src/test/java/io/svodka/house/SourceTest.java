package io.svodka.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.testkit.rules.Exemption;
import io.svodka.testkit.rules.SourceRules;
import io.svodka.testkit.rules.SourceTree;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rules over the texts of all modules, and who is exempt from one.
class SourceTest {
  private static final String NO_DEFAULT = "no default";
  private static final String SIZE = "size";
  private static final String ONE_SWITCH = "one switch that names every member and nothing else";
  private static final String SAMPLE = "rows of a sample read best as one list";

  private static final List<Exemption> EXEMPTIONS =
      List.of(
          new Exemption(
              "calendar/Calendar.java",
              NO_DEFAULT,
              "a parameter of any other kind is refused, also one to come"),
          new Exemption(
              "query/RowSql.java",
              NO_DEFAULT,
              "a parameter of any other kind is refused, also one to come"),
          new Exemption(
              "query/ColumnReader.java", NO_DEFAULT, "drivers bring numbers of any class"),
          new Exemption("cli/TpchAnswer.java", NO_DEFAULT, "drivers bring cells of any class"),
          new Exemption("tree/PeriodReader.java", NO_DEFAULT, "classes of the parser are open"),
          new Exemption(
              "mail/FaultySmtpServer.java", NO_DEFAULT, "a server without a fault here goes on"),
          new Exemption("wording/Words.java", SIZE, ONE_SWITCH),
          new Exemption("html/ShapeModel.java", SIZE, ONE_SWITCH),
          new Exemption("parse/ExpressionsTest.java", SIZE, ONE_SWITCH),
          new Exemption("query/NumbersTest.java", SIZE, SAMPLE),
          new Exemption("pdf/NoCodeTest.java", SIZE, SAMPLE),
          new Exemption("query/RulesTest.java", SIZE, SAMPLE),
          new Exemption("query/Oracle.java", SIZE, SAMPLE),
          new Exemption("query/GrainTest.java", SIZE, SAMPLE),
          new Exemption("query/TimeNumbersTest.java", SIZE, SAMPLE),
          new Exemption("query/TimeOracle.java", SIZE, ONE_SWITCH),
          new Exemption("query/ZonesTest.java", SIZE, SAMPLE),
          new Exemption(
              "query/ClickHouseRows.java", NO_DEFAULT, "cells of a sample are of any class"),
          new Exemption("query/TrinoRows.java", NO_DEFAULT, "cells of a sample are of any class"),
          new Exemption("layout/PackContext.java", SIZE, "a pack is made of what nine steps gave"),
          new Exemption("html/RichReport.java", SIZE, SAMPLE),
          new Exemption("xlsx/Samples.java", SIZE, SAMPLE));

  @Test
  void theSourcesKeepTheRules() {
    List<String> complaints = new SourceRules(EXEMPTIONS).check(SourceTree.around(Path.of("")));
    assertEquals("", String.join("\n", complaints));
  }
}
