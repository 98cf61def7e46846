package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.source.SourceFile;
import io.svodka.engine.dataset.RunValues;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.origin.SourceId;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A source may promise that each of its rows names a key. Statements are quicker then, and packs
/// are the same, also where the promise is broken.
class PromisedKeysTest {
  private static final RunValues VALUES = new RunValues(LocalDate.of(2026, 11, 3), Map.of());
  private static final String PROMISE = "expect each partner_id in partners.id";

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("partners.csv"), "id,name\n1,quagga\n2,dodo\n3,moa\n");
    Files.writeString(
        folder.resolve("orders.csv"),
        """
        id,partner_id,day,channel,amount
        1,1,2026-10-01,web,10
        2,1,2026-10-02,web,20
        3,1,2026-09-02,fair,5
        4,2,2026-10-31,fair,7
        5,2,2026-10-31,,8
        6,9,2026-10-05,web,1000
        7,,2026-10-05,web,2000
        8,0,2026-10-05,web,3000
        9,3,2026-11-01,web,4000
        """);
  }

  private OtherSql project(String promise, String filter) {
    String text = PROJECT.replace("PROMISE", promise).replace("FILTER", filter);
    SourceFile file = new SourceFile(new SourceId("shop.svodka"), text);
    ProjectPlan plan =
        switch (new Compiler().compile(() -> List.of(file))) {
          case Compilation.Compiled(var compiled, _) -> compiled;
          case Compilation.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    return new OtherSql(
        plan, new Databases(plan.settings(), plan.sources(), new DataSettings(folder, Map.of())));
  }

  private static Map<String, String> packs(OtherSql sql) {
    return sql.packs(report(sql), VALUES, text -> text);
  }

  private static ReportPlan report(OtherSql sql) {
    return sql.plan().reports().getFirst();
  }

  private static List<Boolean> grouped(OtherSql sql) {
    return sql.statements(report(sql), VALUES).stream()
        .filter(text -> text.contains("as k0") && !text.contains("query=keys"))
        .map(text -> text.contains("\nhaving k0 in (select ") && !text.contains("\"partner\""))
        .toList();
  }

  @Test
  void rowsOfNobodyAreInNoPack() {
    OtherSql with = project(PROMISE, "");
    OtherSql without = project("", "");
    assertEquals(List.of(true, true, true), grouped(with));
    assertEquals(List.of(false, false, false), grouped(without));
    assertEquals(packs(without), packs(with));
    assertEquals(List.of("1", "2", "3"), List.copyOf(packs(with).keySet()));
  }

  @Test
  void keysThatAreNarrowedNarrowRows() {
    OtherSql with = project(PROMISE, "only where partner.name <> \"moa\"");
    assertEquals(List.of(false, false, false), grouped(with));
    assertEquals(List.of("1", "2"), List.copyOf(packs(with).keySet()));
  }

  @Test
  void aPromiseOfSomethingElseIsNone() {
    assertEquals(
        List.of(false, false, false), grouped(project("expect each id in partners.id", "")));
  }

  @Test
  void withoutTheConditionTheRunStops() {
    OtherSql sql = project(PROMISE, "");
    for (String statement : sql.statements(report(sql), VALUES)) {
      if (statement.contains("\nhaving k0")) {
        String open = statement.replace("\nhaving k0", "\nhaving true or k0");
        assertThrows(
            RunFailure.class,
            () -> sql.packs(report(sql), VALUES, text -> text.equals(statement) ? open : text),
            statement);
      }
    }
  }

  private static final String PROJECT =
      """
      project shop "Shop" {
        language "en"
        currency EUR
      }
      source partner_list from file "partners.csv" {
        key id
        columns {
          id integer
          name text
        }
      }
      source order_list from file "orders.csv" {
        key id
        columns {
          id integer
          partner_id integer
          day date
          channel text
          amount decimal(12, 2)
        }
        PROMISE
      }
      model partners from partner_list {
        key id
        dimension name
      }
      model orders from order_list {
        key id
        time day
        join one partner is partners on partner_id
        dimension channel
        measure orders "Orders" = count()
        measure revenue "Revenue" = sum(amount)
        measure kinds "Kinds" = count(distinct channel)
        measure middle "Middle" = median(amount)
      }
      report packs "Packs" {
        during last month
        compare with previous period as prev
        query plain {
          show revenue, orders, growth(revenue, prev) as pace "Pace"
          by channel
        }
        query levels {
          show kinds, middle
          by channel
        }
        query windows {
          show revenue over trailing 2 months as two "Two"
          by month
        }
        table from plain {
          total "All"
        }
        table from levels {
          total "All"
        }
        table from windows
        burst by partner.id {
          FILTER
        }
      }
      """;
}
