package io.svodka.engine.layout;

import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Tile;
import io.svodka.model.plan.ElementPlan;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.plan.TilePlan;
import io.svodka.model.value.Period;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.util.List;
import java.util.stream.Stream;

/// Lays out key figures with their changes.
final class TileLayout {
  private final PackContext pack;
  private final Cells cells;

  TileLayout(PackContext pack) {
    this.pack = pack;
    cells = new Cells(pack);
  }

  /// Returns the cards, and a note where the compared periods differ in length.
  List<Block> lay(ElementPlan.Tiles tiles) {
    QueryResult result = pack.results().query(tiles.query());
    Block cards = new Block.Tiles(tiles.tiles().stream().map(tile -> tile(tile, result)).toList());
    List<Paragraph> notes = notes(tiles, result.times());
    return notes.isEmpty() ? List.of(cards) : List.of(cards, new Block.Prose(notes));
  }

  private Tile tile(TilePlan tile, QueryResult result) {
    Place total = result.total();
    Cell figure = cells.figure(tile.figure(), result, total);
    String scale = pack.values().scaleNote(figure.format());
    return new Tile(
        scale.isEmpty() ? tile.label() : tile.label() + ", " + scale,
        figure,
        tile.deltas().stream().map(delta -> delta(delta, result, total)).toList(),
        tile.target().stream().map(target -> target(target, result, total)).toList(),
        tile.trend().stream().map(trend -> trend(tile.label(), trend)).toList());
  }

  private Tile.Trend trend(String label, TilePlan.TrendPlan trend) {
    QueryResult result = pack.results().query(trend.query());
    List<Value> times = result.values(trend.dimension());
    List<Integer> level = List.of(trend.dimension());
    List<Cell> points =
        times.stream()
            .map(
                time ->
                    cells.point(trend.figure(), result, result.at(level, trend.dimension(), time)))
            .toList();
    List<Cell> names = times.stream().map(this::time).toList();
    return new Tile.Trend(
        points, names, new ChartWords(pack.language(), pack.locale()).trend(label, names, points));
  }

  private Cell time(Value time) {
    return time instanceof Value.Bucket(var period)
        ? Cell.text(pack.periods().narrow(period))
        : Cell.text(pack.values().show(time, ValueFormat.TEXT));
  }

  private Tile.Target target(TilePlan.TargetPlan target, QueryResult result, Place total) {
    String label =
        target.label().isEmpty() ? pack.language().target() : pack.words().said(target.label());
    return new Tile.Target(label, cells.figure(target.aim(), result, total));
  }

  private Tile.Delta delta(TilePlan.DeltaPlan delta, QueryResult result, Place total) {
    Cell change = cells.change(delta.change(), result, total);
    Cell before = cells.figure(delta.before(), result, total);
    Period compared = result.times().comparisons().get(delta.comparison());
    if (change.value() instanceof Value.Absent) {
      return incomparable(change, before, compared);
    }
    return new Tile.Delta(direction(change.value()), change, against(compared), before);
  }

  /// A change that cannot be computed is not shown as a broken one: what there is to compare with
  /// stands in its place.
  private Tile.Delta incomparable(Cell change, Cell before, Period compared) {
    String known =
        before.value() instanceof Value.Absent ? pack.language().noFigure() : before.shown();
    String period = pack.periods().beside(compared);
    Cell none = new Cell(change.value(), "", change.format(), change.tone());
    return new Tile.Delta(
        Tile.Direction.UNKNOWN, none, pack.language().alone(period) + ": " + known, before);
  }

  private static Tile.Direction direction(Value change) {
    if (!(change instanceof Value.Decimal(var number))) {
      return Tile.Direction.UNKNOWN;
    }
    return switch (number.signum()) {
      case 1 -> Tile.Direction.UP;
      case -1 -> Tile.Direction.DOWN;
      default -> Tile.Direction.SAME;
    };
  }

  private String against(Period period) {
    return pack.language().against(period, pack.periods().beside(period));
  }

  private String name(Period period) {
    return pack.periods().within(period, GrammaticalCase.NOMINATIVE);
  }

  private List<Paragraph> notes(ElementPlan.Tiles tiles, QueryTimes times) {
    Stream<Period> compared =
        tiles.tiles().stream()
            .flatMap(tile -> tile.deltas().stream())
            .map(delta -> times.comparisons().get(delta.comparison()))
            .distinct();
    Period own = times.period();
    return compared
        .filter(other -> other.days() != own.days())
        .map(other -> pack.language().unequal(name(own), own.days(), name(other), other.days()))
        .map(note -> new Paragraph(Paragraph.Kind.NOTE, List.of(Paragraph.Run.plain(note))))
        .toList();
  }
}
