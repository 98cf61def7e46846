package io.svodka.renderer.text;

import io.svodka.model.document.Tile;
import io.svodka.model.document.Tile.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Key figures as lines: names on the left, figures under each other, changes after them.
final class TextTiles {
  private static final int LONGEST_NAME = 30;
  private static final String GAP = "   ";

  private TextTiles() {}

  static List<String> lines(List<Tile> tiles) {
    int names = longest(tiles.stream().map(tile -> TextLines.clean(tile.label())));
    int figures = longest(tiles.stream().map(tile -> tile.figure().shown()));
    List<String> lines = new ArrayList<>();
    for (Tile tile : tiles) {
      String start =
          TextLines.left(TextLines.clean(tile.label()), Math.min(names, LONGEST_NAME))
              + GAP
              + TextLines.right(TextLines.clean(tile.figure().shown()), figures);
      lines.addAll(withRemarks(start, remarks(tile)));
    }
    return lines;
  }

  /// The first remark stands behind the figure, the others below it.
  private static List<String> withRemarks(String start, List<String> remarks) {
    if (remarks.isEmpty()) {
      return List.of(start);
    }
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(TextLines.length(start)) + GAP;
    String first = start + GAP;
    for (String remark : remarks) {
      lines.addAll(TextLines.wrap(remark, first, indent));
      first = indent;
    }
    return lines;
  }

  private static List<String> remarks(Tile tile) {
    return Stream.concat(
            tile.deltas().stream().map(TextTiles::remark),
            tile.target().stream().map(target -> target.label() + ": " + target.aim().shown()))
        .toList();
  }

  private static String remark(Delta delta) {
    return (delta.change().shown() + " " + delta.comparison()).strip();
  }

  private static int longest(Stream<String> texts) {
    return texts.mapToInt(TextLines::length).max().orElse(0);
  }
}
