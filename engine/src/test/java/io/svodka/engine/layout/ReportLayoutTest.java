package io.svodka.engine.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.engine.dataset.SourceAges;
import io.svodka.model.document.Block;
import io.svodka.model.document.Table;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.ResultRules.Direction;
import io.svodka.model.plan.ResultRules.Limit;
import io.svodka.model.plan.ResultRules.SortKey;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.TablePlan;
import io.svodka.model.value.Value;
import io.svodka.testkit.DocumentPrinter;
import io.svodka.testkit.Goldens;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ReportLayoutTest {
  private static final Goldens GOLDENS = new Goldens(Path.of("src/test/goldens/layout"));
  private static final SortKey LARGEST_FIRST =
      new SortKey(ShopReport.REVENUE, Direction.DESCENDING);

  private static ShopReport shop() {
    return new ShopReport()
        .product("ПО", "Базис", "3", "2", "1200.00", "5", "4", "1000.00")
        .product("ПО", "Про", "1", "1", "100.00", "0", "0", "0")
        .product("Услуги", "Внедрение", "4", "1", "5000.50", "2", "1", "9000.00")
        .product("", "Без имени", "2", "0", "0", "1", "0", "0");
  }

  private static Pack lay(ShopReport shop) {
    ProjectSettings settings =
        new ProjectSettings(
            "test",
            "Тест",
            Locale.of("ru"),
            Locale.of("ru", "RU"),
            ZoneId.of("Europe/Moscow"),
            "RUB",
            new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY),
            new ProjectSettings.Ownership("bi@example.com", List.of()));
    SourceAges ages = new SourceAges(Map.of(), Map.of());
    return new ReportLayout(
            settings, shop.plan(), ShopReport.values(), ShopReport.OCTOBER, ages, Map.of())
        .of(shop.data(), settings.locale())
        .pack();
  }

  /// Spaces that do not break are spaces to the reader of a test.
  private static String print(ShopReport shop) {
    return DocumentPrinter.print(lay(shop).document()).replace('\u00A0', ' ');
  }

  @Test
  void laysOutEveryKindOfBlockWithFiguresOfTheirOwnLevel() {
    Pack pack =
        lay(shop().with(new ResultRules(List.of(), List.of(LARGEST_FIRST), List.of(), List.of())));
    GOLDENS.check("shop.txt", DocumentPrinter.print(pack.document()));
    assertEquals("shop-2026-10", pack.fileName());
    assertEquals("Доход", pack.headline().getFirst().label());
  }

  @Test
  void gathersWhatTopHidesInARowOfTheRest() {
    Limit top = new Limit.Top(1, ShopReport.REVENUE, List.of(0), "Прочие");
    Pack pack =
        lay(
            shop()
                .product("ПО", "Мини", "1", "1", "50.00", "1", "1", "60.00")
                .with(new ResultRules(List.of(), List.of(LARGEST_FIRST), List.of(top), List.of())));
    GOLDENS.check("top-and-rest.txt", DocumentPrinter.print(pack.document()));
  }

  @Test
  void tellsThatTheTotalCoversRowsThatAreNotShown() {
    Limit top = new Limit.Top(1, ShopReport.REVENUE, List.of(), "");
    String print =
        print(
            shop()
                .with(new ResultRules(List.of(), List.of(LARGEST_FIRST), List.of(top), List.of())));
    assertTrue(print.contains("В итог входят и не показанные строки: 3."), print);
    assertTrue(print.contains("total | Всего | 6 301 ₽"), print);
  }

  @Test
  void hidesRowsThatHavingRefusesButKeepsThemInTotals() {
    Formula sold =
        new Formula.Compared(
            RowExpr.ComparisonOperator.GREATER,
            ShopReport.REVENUE,
            new Formula.Constant(Value.of(0)));
    String print =
        print(shop().with(new ResultRules(List.of(sold), List.of(), List.of(), List.of())));
    assertFalse(print.contains("Без имени"), print);
    assertTrue(print.contains("Конверсия: 40,0 %"), print);
  }

  /// Returns the kinds of the rows of the table.
  private static String rows(ShopReport shop) {
    return lay(shop).document().sections().stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(block -> block instanceof Block.Grid(var table) ? rows(table) : Stream.of())
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> rows(Table table) {
    return StreamSupport.stream(table.rows().spliterator(), false)
        .map(row -> row.getClass().getSimpleName());
  }

  @Test
  void aPageBreaksBeforeEachGroupButTheFirst() {
    assertEquals(
        "GroupHeader Detail Detail Subtotal NewPage GroupHeader Detail Subtotal"
            + " NewPage GroupHeader Detail Subtotal Total",
        rows(shop().breaking(TablePlan.Break.BEFORE)));
  }

  @Test
  void aPageEndsAfterEachGroupTheLastOneToo() {
    String after =
        "GroupHeader Detail Detail Subtotal NewPage GroupHeader Detail Subtotal"
            + " NewPage GroupHeader Detail Subtotal NewPage Total";
    assertEquals(after, rows(shop().breaking(TablePlan.Break.AFTER)));
    assertEquals(after, rows(shop().breaking(TablePlan.Break.BEFORE, TablePlan.Break.AFTER)));
  }

  @Test
  void showsTheEmptyTextWithoutRows() {
    String print = print(new ShopReport());
    assertTrue(print.contains("empty Нет данных за период."), print);
    assertTrue(print.contains("tile Доход: 0 ₽"), print);
    assertTrue(print.contains("tile Конверсия: —"), print);
  }
}
