package io.svodka.renderer.chart;

import io.svodka.model.document.Chart;
import io.svodka.model.document.Chart.Mark;
import io.svodka.renderer.chart.Drawing.Anchor;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Names beside, above or below a drawing, and the room they leave for it. What has no room is
/// counted.
final class LegendFrame {
  private static final double LINE_HEIGHT = 1.75;
  private static final double SAMPLE = 0.85;
  private static final double THICKNESS = 1.75;
  private static final double INDENT = 1.5;
  private static final double GAP = 1.6;
  private static final double MOST_BESIDE = 0.55;
  private static final double MOST_ABOVE = 0.4;
  private static final double COLUMN_GAP = 1;

  private final Canvas canvas;
  private final List<Entry> entries;
  private final Chart.Legend place;
  private final double size;

  /// A name and what it stands for.
  ///
  /// @param notes what follows the name and is never cut; beside a drawing each has a column
  /// @param look none for what is named but not drawn
  /// @param mark what the sample is one of
  record Entry(String name, List<String> notes, SeriesLook look, Mark mark) {
    Entry {
      notes = List.copyOf(notes);
    }

    /// Returns the notes in one line.
    String note() {
      return notes.stream()
          .filter(note -> !note.isEmpty())
          .map(note -> "\u00A0· " + note)
          .collect(Collectors.joining());
    }
  }

  LegendFrame(Canvas canvas, List<Entry> entries, Chart.Legend place) {
    this.canvas = canvas;
    this.place = entries.isEmpty() ? Chart.Legend.NONE : place;
    this.size = canvas.lettering().size();
    this.entries = fitting(entries);
  }

  /// Returns the place that is left for the drawing.
  Canvas inner() {
    return switch (place) {
      case USUAL, NONE -> canvas;
      case RIGHT -> canvas.sized(canvas.width() - beside(), canvas.height());
      case TOP, BOTTOM -> canvas.sized(canvas.width(), canvas.height() - rowsHeight());
    };
  }

  /// Returns a drawing in its place with the names around it.
  List<Shape> around(List<Shape> drawing) {
    return switch (place) {
      case USUAL, NONE -> drawing;
      case TOP -> joined(Drawing.moved(drawing, 0, rowsHeight()), rows(0));
      case BOTTOM -> joined(drawing, rows(canvas.height() - rowsHeight() + 0.4 * size));
      case RIGHT -> joined(drawing, column());
    };
  }

  /// Returns how many lines of names leave a chart its place.
  static int mostRows(Canvas canvas) {
    double line = LINE_HEIGHT * canvas.lettering().size();
    return (int) Math.max(1, canvas.height() * MOST_ABOVE / line);
  }

  private List<Entry> fitting(List<Entry> all) {
    List<Entry> shown = all;
    for (int kept = all.size() - 1; kept > 0 && !fits(shown); kept--) {
      shown = counted(all, kept);
    }
    return List.copyOf(shown);
  }

  private static List<Entry> counted(List<Entry> all, int kept) {
    List<Entry> shown = new ArrayList<>(all.subList(0, kept));
    shown.add(new Entry("+" + (all.size() - kept), List.of(), SeriesLook.NONE, Mark.COLUMN));
    return shown;
  }

  private boolean fits(List<Entry> shown) {
    return switch (place) {
      case USUAL, NONE -> true;
      case RIGHT -> shown.size() * LINE_HEIGHT * size <= canvas.height();
      case TOP, BOTTOM -> packed(shown).size() <= mostRows(canvas);
    };
  }

  private static List<Shape> joined(List<Shape> one, List<Shape> other) {
    List<Shape> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private double beside() {
    return Math.min(canvas.width() * MOST_BESIDE, wishedBeside());
  }

  /// Whether names beside the drawing have to be cut.
  boolean cutsNames() {
    return place == Chart.Legend.RIGHT && wishedBeside() > canvas.width() * MOST_BESIDE;
  }

  private double wishedBeside() {
    double names =
        entries.stream()
            .mapToDouble(entry -> canvas.lettering().width(entry.name()))
            .max()
            .orElse(0);
    return names + notesWidth() + (INDENT + GAP) * size;
  }

  private double notesWidth() {
    return columns().stream().mapToDouble(width -> width + COLUMN_GAP * size).sum();
  }

  /// Returns how wide each column of notes is.
  private List<Double> columns() {
    int columns = entries.stream().mapToInt(entry -> entry.notes().size()).max().orElse(0);
    return IntStream.range(0, columns)
        .mapToObj(
            i ->
                entries.stream()
                    .filter(entry -> i < entry.notes().size())
                    .mapToDouble(entry -> canvas.lettering().width(entry.notes().get(i)))
                    .max()
                    .orElse(0))
        .toList();
  }

  private List<Shape> column() {
    List<Shape> shapes = new ArrayList<>();
    double x = canvas.width() - beside() + GAP * size;
    double all = entries.size() * LINE_HEIGHT * size;
    double y = Math.max(0, (canvas.height() - all) / 2);
    for (Entry entry : entries) {
      double middle = y + LINE_HEIGHT * size / 2;
      double free = canvas.width() - x - INDENT * size - notesWidth();
      sample(entry, x, middle, shapes);
      String name = canvas.lettering().shorten(entry.name(), free);
      shapes.add(canvas.lettering().around(x + INDENT * size, middle, name, Anchor.START));
      notes(entry, middle, shapes);
      y += LINE_HEIGHT * size;
    }
    return shapes;
  }

  /// Writes notes under those of the other entries, as in a table.
  private void notes(Entry entry, double middle, List<Shape> shapes) {
    List<Double> columns = columns();
    double right = canvas.width();
    for (int i = columns.size() - 1; i >= 0; i--) {
      if (i < entry.notes().size() && !entry.notes().get(i).isEmpty()) {
        shapes.add(canvas.lettering().around(right, middle, entry.notes().get(i), Anchor.END));
      }
      right -= columns.get(i) + COLUMN_GAP * size;
    }
  }

  /// Whether stripes would not say what the mark looks like.
  private static boolean isOpen(Entry entry) {
    boolean plain = entry.look().weave() == Weave.PLAIN;
    return switch (entry.mark()) {
      case LINE, POINT -> !plain;
      case COLUMN, AREA -> false;
    };
  }

  private void sample(Entry entry, double x, double y, List<Shape> shapes) {
    if (entry.look().isNone()) {
      return;
    }
    double side = SAMPLE * size;
    SeriesPen pen = new SeriesPen(size);
    if (isOpen(entry)) {
      Point middle = new Point(x + side / 2, y);
      List<Point> line = List.of(new Point(x - 0.1 * size, y), new Point(x + side + 0.3 * size, y));
      shapes.add(
          entry.mark() == Mark.LINE
              ? pen.line(line, entry.look(), THICKNESS)
              : pen.point(middle, side / 3, entry.look(), ""));
      return;
    }
    List<Point> corners =
        List.of(
            new Point(x, y - side / 2),
            new Point(x + side, y - side / 2),
            new Point(x + side, y + side / 2),
            new Point(x, y + side / 2));
    Shape.Polygon square = new Shape.Polygon(corners, entry.look().color(), 1, "");
    shapes.addAll(pen.fill(square, entry.look().weave()));
  }

  private void add(Entry entry, double x, double y, double room, List<Shape> shapes) {
    sample(entry, x, y, shapes);
    double free = room - INDENT * size - canvas.lettering().width(entry.note());
    String name = canvas.lettering().shorten(entry.name(), free) + entry.note();
    shapes.add(canvas.lettering().around(x + INDENT * size, y, name, Anchor.START));
  }

  private double width(Entry entry) {
    return canvas.lettering().width(entry.name()) + canvas.lettering().width(entry.note());
  }

  private double length(Entry entry) {
    double wished = INDENT * size + width(entry);
    return Math.min(canvas.width(), wished);
  }

  private double rowsHeight() {
    return packed(entries).size() * LINE_HEIGHT * size + 0.4 * size;
  }

  private List<List<Entry>> packed(List<Entry> entries) {
    List<List<Entry>> rows = new ArrayList<>();
    double used = canvas.width() + 1;
    for (Entry entry : entries) {
      if (used + length(entry) > canvas.width()) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.getLast().add(entry);
      used += length(entry) + GAP * size;
    }
    return rows;
  }

  private List<Shape> rows(double top) {
    List<Shape> shapes = new ArrayList<>();
    double y = top + LINE_HEIGHT * size / 2;
    for (List<Entry> row : packed(entries)) {
      double x = 0;
      for (Entry entry : row) {
        add(entry, x, y, length(entry), shapes);
        x += length(entry) + GAP * size;
      }
      y += LINE_HEIGHT * size;
    }
    return shapes;
  }
}
