package io.svodka.renderer.html;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Tile;
import io.svodka.model.document.Tile.Delta;
import io.svodka.model.document.Tile.Target;
import io.svodka.model.value.Value;
import java.util.Map;

/// The model of a key figure.
final class TileModel {
  private TileModel() {}

  static Map<String, Object> of(Tile tile) {
    return Map.of(
        "label", tile.label(),
        "figure", tile.figure().shown(),
        "tone", Tones.name(tile.figure().tone()),
        "deltas", tile.deltas().stream().map(TileModel::delta).toList(),
        "targets", tile.target().stream().map(target -> target(tile, target)).toList());
  }

  private static Map<String, String> delta(Delta delta) {
    return Map.of(
        "sign", sign(delta),
        "tone", Tones.name(delta.change().tone()),
        "change", delta.change().shown(),
        "against", delta.against(),
        "before", delta.before().shown());
  }

  private static String sign(Delta delta) {
    return switch (delta.direction()) {
      case UP -> "up";
      case DOWN -> "down";
      case SAME -> "same";
      case UNKNOWN -> "";
    };
  }

  private static Map<String, String> target(Tile tile, Target target) {
    return Map.of(
        "label", target.label(),
        "aim", target.aim().shown(),
        "tone", Tones.name(target.aim().tone()),
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
