package io.svodka.renderer.html;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tile;
import io.svodka.model.document.Tile.Delta;
import io.svodka.model.document.Tile.Target;
import io.svodka.model.document.Tile.Trend;
import io.svodka.model.value.Value;
import io.svodka.renderer.theme.TileRows;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The models of key figures.
final class TileModel {
  private static final int MOST_ACROSS = 5;

  /// A longer figure has no room in half a phone.
  private static final int HALF_A_PHONE = 16;

  private final Theme theme;
  private final Tones tones;
  private final Function<Trend, List<Map<String, Object>>> trends;

  /// @param trends models of the small lines below figures; none for a line that nobody would see
  TileModel(Theme theme, Function<Trend, List<Map<String, Object>>> trends) {
    this.theme = theme;
    this.tones = new Tones(theme);
    this.trends = trends;
  }

  /// Returns the model of a group of figures with how many stand in a row where there is much room,
  /// where there is less and on paper; rows come out even where they can.
  ///
  /// @param room of the group on paper, in points
  Map<String, Object> of(List<Tile> tiles, double room) {
    int count = Math.max(1, tiles.size());
    int rows = (count + MOST_ACROSS - 1) / MOST_ACROSS;
    int middle = count <= 2 || count == 4 ? Math.min(count, 2) : 3;
    int length = tiles.stream().mapToInt(TileModel::length).max().orElse(1);
    return Map.of(
        "wide", "" + (count + rows - 1) / rows,
        "middle", "" + middle,
        "narrow", "" + (length > HALF_A_PHONE ? 1 : Math.min(count, 2)),
        "sheet", "" + new TileRows(tiles, room, theme.baseSizePoints()).across(),
        "length", "" + length,
        "tiles", all(tiles));
  }

  List<Map<String, Object>> all(List<Tile> tiles) {
    return tiles.stream().map(this::of).toList();
  }

  private static int length(Tile tile) {
    return Math.max(1, tile.figure().shown().length());
  }

  private Map<String, Object> of(Tile tile) {
    return Map.of(
        "label", tile.label(),
        "figure", tile.figure().shown(),
        "tone", tones.css(tile.figure().tone()),
        "look", tones.inline(tile.figure().tone()),
        "deltas", tile.deltas().stream().map(this::delta).toList(),
        "targets", tile.target().stream().map(target -> target(tile, target)).toList(),
        "trends", tile.trend().stream().map(trends).flatMap(List::stream).toList());
  }

  private Map<String, String> delta(Delta delta) {
    String alone = delta.change().shown().isEmpty() ? delta.before().shown() : "";
    boolean isTold = !alone.isEmpty() && delta.against().endsWith(alone);
    return Map.of(
        "sign", sign(delta),
        "tone", tones.css(delta.change().tone()),
        "look", tones.inline(delta.change().tone()),
        "change", delta.change().shown(),
        "against", isTold ? without(delta.against(), alone) : delta.against(),
        "figure", isTold ? alone : "",
        "before", delta.earlier());
  }

  /// A figure at the end of words stays whole, its minus included.
  private static String without(String words, String figure) {
    return words.substring(0, words.length() - figure.length()).strip();
  }

  private static String sign(Delta delta) {
    return switch (delta.direction()) {
      case UP -> "up";
      case DOWN -> "down";
      // A dash would read as a minus.
      case SAME, UNKNOWN -> "";
    };
  }

  private Map<String, String> target(Tile tile, Target target) {
    return Map.of(
        "label", target.label(),
        "aim", target.aim().shown(),
        "tone", tones.css(target.aim().tone()),
        "look", tones.inline(target.aim().tone()),
        "reached", reached(tile.figure(), target.aim()));
  }

  /// Returns how much of the aim is reached, nothing where that makes no sense.
  private static String reached(Cell figure, Cell aim) {
    if (figure.value() instanceof Value.Decimal(var is)
        && aim.value() instanceof Value.Decimal(var wanted)
        && wanted.signum() > 0
        && is.signum() >= 0) {
      return Digits.percent(Math.min(1, is.doubleValue() / wanted.doubleValue()));
    }
    return "";
  }
}
