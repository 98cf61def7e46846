package io.svodka.runner.preview;

import io.svodka.model.document.Block;
import io.svodka.model.document.Table;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ElementPlan;
import io.svodka.model.plan.FigurePlan;
import io.svodka.model.plan.MeasurePlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.TablePlan;
import io.svodka.model.plan.TilePlan;
import io.svodka.model.rendition.Format;
import io.svodka.model.value.Value;
import io.svodka.runner.PlainText;
import io.svodka.runner.figure.FigureRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the figure that stands at a place of the page.
record FigurePlace(Shown shown) {
  /// Returns the figure of a tile.
  ///
  /// @param group which group of tiles, from the top of the page
  FigureRequest tile(int group, int tile) {
    List<Block.Tiles> all =
        blocks().filter(Block.Tiles.class::isInstance).map(Block.Tiles.class::cast).toList();
    List<String> labels = at(all, group).tiles().stream().map(each -> each.label()).toList();
    ElementPlan.Tiles plan =
        elements()
            .filter(ElementPlan.Tiles.class::isInstance)
            .map(ElementPlan.Tiles.class::cast)
            .filter(each -> each.tiles().stream().map(TilePlan::label).toList().equals(labels))
            .findFirst()
            .orElseThrow(FigurePlace::unknown);
    return request(plan.query(), at(plan.tiles(), tile).figure(), Map.of());
  }

  /// Returns the figure of a cell.
  ///
  /// @param table which table, from the top of the page
  /// @param row which row below the head, group headers among them
  FigureRequest cell(int table, int row, int column) {
    List<Table> all =
        blocks()
            .filter(Block.Grid.class::isInstance)
            .map(block -> ((Block.Grid) block).table())
            .toList();
    Table shownTable = at(all, table);
    TablePlan plan = plan(shownTable);
    List<Integer> visible =
        IntStream.range(0, plan.columns().size())
            .filter(i -> !plan.columns().get(i).hiddenIn().contains(Format.HTML))
            .boxed()
            .toList();
    FigurePlan figure =
        switch (plan.columns().get(at(visible, column)).content()) {
          case TablePlan.Content.OfFigure(var of) -> of;
          case TablePlan.Content.OfDimension _, TablePlan.Content.RowNumber _ -> throw unknown();
        };
    return request(plan.query(), figure, group(shownTable, plan, row));
  }

  private TablePlan plan(Table table) {
    List<String> names = table.columns().stream().map(Table.Column::name).toList();
    return elements()
        .filter(ElementPlan.Table.class::isInstance)
        .map(element -> ((ElementPlan.Table) element).table())
        .filter(each -> each.query().equals(table.records().name()))
        .filter(
            each -> each.columns().stream().map(TablePlan.ColumnPlan::name).toList().equals(names))
        .findFirst()
        .orElseThrow(FigurePlace::unknown);
  }

  /// Rows that are no details stand for the group of the detail before them.
  private Map<String, String> group(Table table, TablePlan plan, int wanted) {
    int row = -1;
    int detail = -1;
    for (Table.Row each : table.rows()) {
      row += each instanceof Table.Row.NewPage ? 0 : 1;
      detail += each instanceof Table.Row.Detail ? 1 : 0;
      if (row == wanted && !(each instanceof Table.Row.NewPage)) {
        return switch (each) {
          case Table.Row.Detail _ ->
              values(table, plan, detail, query(plan.query()).dimensions().size());
          case Table.Row.Subtotal(var level, _) -> values(table, plan, detail, level);
          case Table.Row.Total _ -> Map.of();
          case Table.Row.GroupHeader _, Table.Row.NewPage _ -> throw unknown();
        };
      }
    }
    throw unknown();
  }

  /// Returns the values of the outermost dimensions in a row.
  private Map<String, String> values(Table table, TablePlan plan, int detail, int most) {
    List<Value> record = new ArrayList<>();
    int at = 0;
    for (List<Value> each : table.records().rows()) {
      if (at++ == detail) {
        record.addAll(each);
        break;
      }
    }
    List<String> fields = table.records().fields().stream().map(each -> each.name()).toList();
    Map<String, String> group = new HashMap<>();
    query(plan.query()).dimensions().stream()
        .limit(most)
        .forEach(
            dimension -> {
              int index = fields.indexOf(dimension.name());
              if (index >= 0 && index < record.size()) {
                group.put(dimension.name(), PlainText.of(record.get(index)));
              }
            });
    return group;
  }

  private FigureRequest request(String query, FigurePlan figure, Map<String, String> group) {
    String measure =
        query(query).measures().stream()
            .filter(each -> each.figure().formula().equals(figure.formula()))
            .map(MeasurePlan::name)
            .findFirst()
            .orElseThrow(FigurePlace::unknown);
    String key = PlainText.of(shown.data().key());
    return new FigureRequest(query + "." + measure, key.isEmpty() ? Set.of() : Set.of(key), group);
  }

  private QueryPlan query(String name) {
    return shown.report().queries().stream()
        .filter(each -> each.name().name().equals(name))
        .findFirst()
        .orElseThrow(FigurePlace::unknown);
  }

  private Stream<Block> blocks() {
    return shown.layout().pack().document().sections().stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(FigurePlace::within);
  }

  private static Stream<Block> within(Block block) {
    return block instanceof Block.SideBySide(_, var blocks)
        ? blocks.stream().flatMap(FigurePlace::within)
        : Stream.of(block);
  }

  private Stream<ElementPlan> elements() {
    return shown.report().layout().sections().stream()
        .flatMap(section -> section.elements().stream())
        .flatMap(FigurePlace::within);
  }

  private static Stream<ElementPlan> within(ElementPlan element) {
    return element instanceof ElementPlan.Row(_, var elements)
        ? elements.stream().flatMap(FigurePlace::within)
        : Stream.of(element);
  }

  private static <T> T at(List<T> all, int index) {
    return Optional.of(index)
        .filter(i -> i >= 0 && i < all.size())
        .map(all::get)
        .orElseThrow(FigurePlace::unknown);
  }

  private static RunFailure unknown() {
    return new RunFailure.Setup(
        "SV9489",
        "no measure stands here that could be explained",
        "click a figure of a tile or of a table",
        null);
  }
}
