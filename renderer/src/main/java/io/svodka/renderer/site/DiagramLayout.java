package io.svodka.renderer.site;

import io.svodka.renderer.site.Block.Arrow;
import io.svodka.renderer.site.Block.Box;
import io.svodka.renderer.site.Block.Diagram;
import io.svodka.renderer.theme.TextWidths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Places the boxes of a diagram in columns: what arrows leave stands to the left of what they
/// reach.
final class DiagramLayout {
  private static final double TITLE = 14;
  private static final double SUBTITLE = 12;
  private static final double PADDING = 14;
  private static final int HEIGHT = 56;
  private static final int ROW_GAP = 22;
  private static final int COLUMN_GAP = 130;
  private static final int LEAST = 120;
  private static final int EDGE = 8;

  /// The font of the reader may be wider than the one that is measured.
  private static final double WIDER = 1.12;

  private static final TextWidths BOLD = TextWidths.load("IBMPlexSans-SemiBold.ttf");
  private static final TextWidths PLAIN = TextWidths.load("IBMPlexSans-Regular.ttf");

  private final Diagram diagram;
  private final Map<String, Placed> placed = new LinkedHashMap<>();
  private int width;
  private int height;

  DiagramLayout(Diagram diagram) {
    this.diagram = diagram;
    place();
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  List<Placed> boxes() {
    return List.copyOf(placed.values());
  }

  /// A box at its place.
  record Placed(Box box, int x, int y, int wide) {
    int middle() {
      return y + HEIGHT / 2;
    }

    int high() {
      return HEIGHT;
    }
  }

  /// An arrow at its place.
  ///
  /// @param path of SVG
  record Line(String path, String label, int x, int y, Mark start, Mark end) {}

  record Mark(String text, int x, int y) {}

  private void place() {
    Map<String, Integer> layers = layers();
    List<List<Box>> columns = new ArrayList<>();
    for (Box box : diagram.boxes()) {
      int layer = layers.getOrDefault(box.name(), 0);
      while (columns.size() <= layer) {
        columns.add(new ArrayList<>());
      }
      columns.get(layer).add(box);
    }
    int tallest = columns.stream().mapToInt(List::size).max().orElse(0);
    height = tallest * (HEIGHT + ROW_GAP) - ROW_GAP + 2 * EDGE;
    int x = EDGE;
    for (List<Box> column : columns) {
      int wide = column.stream().mapToInt(DiagramLayout::wide).max().orElse(0);
      column.sort(Comparator.comparingDouble(this::middleOfThoseBefore));
      int y = (height - column.size() * (HEIGHT + ROW_GAP) + ROW_GAP) / 2;
      for (Box box : column) {
        placed.put(box.name(), new Placed(box, x, y, wide));
        y += HEIGHT + ROW_GAP;
      }
      x += wide + COLUMN_GAP;
    }
    width = x - COLUMN_GAP + EDGE;
  }

  /// Boxes stand about where the arrows to them come from.
  private double middleOfThoseBefore(Box box) {
    return diagram.arrows().stream()
        .filter(arrow -> arrow.to().equals(box.name()))
        .flatMap(arrow -> at(arrow.from()).stream())
        .mapToInt(Placed::middle)
        .average()
        .orElse(0);
  }

  private Optional<Placed> at(String box) {
    return Optional.ofNullable(placed.get(box));
  }

  private static int wide(Box box) {
    double title = BOLD.width(box.title(), TITLE);
    double subtitle = PLAIN.width(box.subtitle(), SUBTITLE);
    return Math.max(LEAST, (int) Math.ceil(Math.max(title, subtitle) * WIDER + 2 * PADDING));
  }

  /// Returns the column of each box: the longest way to it. Arrows in a circle are followed as far
  /// as there are boxes.
  private Map<String, Integer> layers() {
    Map<String, Integer> layers = new HashMap<>();
    diagram.boxes().forEach(box -> layers.put(box.name(), 0));
    int last = Math.max(0, diagram.boxes().size() - 1);
    for (int round = 0; round < last; round++) {
      boolean moved = false;
      for (Arrow arrow : diagram.arrows()) {
        int from = layers.getOrDefault(arrow.from(), 0);
        boolean known = layers.containsKey(arrow.to()) && !arrow.from().equals(arrow.to());
        if (known && layers.getOrDefault(arrow.to(), 0) <= from && from < last) {
          layers.put(arrow.to(), from + 1);
          moved = true;
        }
      }
      if (!moved) {
        break;
      }
    }
    return compact(layers);
  }

  /// A circle leaves columns empty.
  private static Map<String, Integer> compact(Map<String, Integer> layers) {
    List<Integer> used = layers.values().stream().distinct().sorted().toList();
    Map<String, Integer> columns = new HashMap<>();
    layers.forEach((name, layer) -> columns.put(name, used.indexOf(layer)));
    return columns;
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Arrow arrow : diagram.arrows()) {
      Placed from = placed.get(arrow.from());
      Placed to = placed.get(arrow.to());
      if (from != null && to != null) {
        lines.add(line(arrow, from, to));
      }
    }
    return lines;
  }

  private Line line(Arrow arrow, Placed from, Placed to) {
    boolean onward = to.x() > from.x();
    int x1 = from.x() + from.wide();
    int y1 = port(from, arrow, arrow.from());
    int x2 = onward ? to.x() : to.x() + to.wide();
    int y2 = port(to, arrow, arrow.to());
    int bend = onward ? (x2 - x1) / 2 : COLUMN_GAP / 2;
    int in = onward ? x2 - bend : x2 + bend;
    String path =
        String.format(
            Locale.ROOT, "M%d %dC%d %d %d %d %d %d", x1, y1, x1 + bend, y1, in, y2, x2, y2);
    int side = onward ? -1 : 1;
    return new Line(
        path,
        arrow.label(),
        (x1 + x2) / 2,
        (y1 + y2) / 2 - 5,
        new Mark(arrow.ends().start(), x1 + 9, y1 - 5),
        new Mark(arrow.ends().end(), x2 + side * 9, y2 - 5));
  }

  /// Returns where an arrow meets a box: its arrows share the side.
  private int port(Placed box, Arrow arrow, String name) {
    boolean leaves = arrow.from().equals(name);
    List<Arrow> sharing =
        diagram.arrows().stream()
            .filter(each -> (leaves ? each.from() : each.to()).equals(name))
            .filter(each -> placed.containsKey(leaves ? each.to() : each.from()))
            .sorted(Comparator.comparingInt(each -> middle(leaves ? each.to() : each.from())))
            .toList();
    int step = HEIGHT / (sharing.size() + 1);
    return box.y() + step * (sharing.indexOf(arrow) + 1);
  }

  private int middle(String box) {
    return at(box).map(Placed::middle).orElse(0);
  }
}
