package io.svodka.renderer.pdf.block;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Tile;
import io.svodka.renderer.chart.ChartPainter;
import io.svodka.renderer.chart.Drawing;
import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.tag.Tag;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Looks;
import io.svodka.renderer.pdf.type.Typesetter;
import java.util.ArrayList;
import java.util.List;

/// Sets one key figure: label, figure, changes, aim.
final class CardSetter {
  private static final double PADDING = 8;
  private static final double TRIANGLE = 0.62;
  private static final double SMALLEST = 0.55;
  private static final double GAP = 3;

  /// Height of the small line over its width.
  private static final double TREND = 0.2;

  private final Looks looks;
  private final Typesetter typesetter;
  private final Tag document;
  private final ChartPainter painter = new ChartPainter();

  CardSetter(Looks looks, Typesetter typesetter, Tag document) {
    this.looks = looks;
    this.document = document;
    this.typesetter = typesetter;
  }

  /// Where the words stand that say what a change is against.
  enum Against {
    /// With the figure it is against where that has room too, else above it.
    BESIDE,
    BELOW
  }

  /// Returns where these words have room in every one of the cards, so that all look alike.
  Against against(List<Tile> tiles, double width) {
    double room = width - 2 * PADDING;
    return tiles.stream()
            .flatMap(tile -> tile.deltas().stream())
            .filter(delta -> !delta.change().shown().isEmpty())
            .allMatch(delta -> isShort(delta, delta.against(), room))
        ? Against.BESIDE
        : Against.BELOW;
  }

  private boolean isShort(Tile.Delta delta, String words, double room) {
    String shown = typesetter.clean(delta.change().shown());
    String against = typesetter.clean(words);
    Look small = looks.small();
    double change = typesetter.widest(shown, looks.strong().sized(small.size()));
    double indent = signRoom(delta, small);
    return indent + change + GAP + typesetter.widest(against, small) <= room
        && (shown + against).indexOf('\n') < 0;
  }

  /// Returns the room that the sign of a change takes.
  private static double signRoom(Tile.Delta delta, Look look) {
    return switch (delta.direction()) {
      case UP, DOWN -> look.size() * TRIANGLE + GAP;
      case SAME, UNKNOWN -> 0;
    };
  }

  /// Returns the card without its background.
  Strip set(Tile tile, double width, Against place) {
    Column column = new Column(width - 2 * PADDING, document.child(Tag.Kind.DIVISION));
    column.text(tile.label(), looks.small(), 0);
    column.figure(tile.figure());
    tile.deltas().forEach(delta -> column.delta(delta, place));
    tile.target().forEach(column::target);
    tile.trend().forEach(column::trend);
    return Strip.of(column.y + PADDING, column.marks, column.words);
  }

  /// One card while it grows downwards.
  private final class Column {
    private final double room;
    private final Tag card;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    private double y = PADDING - 1;

    Column(double room, Tag card) {
      this.room = room;
      this.card = card;
    }

    void text(String text, Look look, double indent) {
      List<String> lines = typesetter.lines(text, look, room - indent);
      Tag tag = card.child(Tag.Kind.PARAGRAPH);
      Words set = Words.at(PADDING + indent, y, room - indent, lines, look).in(tag);
      words.add(set);
      y += set.height();
    }

    /// A figure is never broken: it shrinks to its card and stays on the line of its neighbours.
    void figure(Cell figure) {
      Look look = looks.toned(looks.figure(), figure.tone());
      double width = typesetter.width(typesetter.clean(figure.shown()).replace('\n', ' '), look);
      double scale = Math.clamp(room / width, SMALLEST, 1);
      double above = (1 - scale) * look.baseline();
      y += 1 + above;
      text(figure.shown(), look.sized(look.size() * scale), 0);
      y += 2 + (1 - scale) * look.leading() - above;
    }

    void delta(Tile.Delta delta, Against place) {
      if (delta.change().shown().isEmpty()) {
        text(delta.against(), looks.small(), 0);
        return;
      }
      Look change = looks.strong().sized(looks.small().size()).in(inkOf(delta.change()));
      String shown = typesetter.clean(delta.change().shown());
      double indent = triangle(delta, change);
      double top = y;
      text(shown, change, indent);
      switch (place) {
        case BESIDE -> {
          y = top;
          beside(delta, indent + widest(shown, change), indent);
        }
        case BELOW -> {
          text(delta.comparison(), looks.small(), indent);
          y++;
        }
      }
    }

    /// As browsers break lines: the figure goes below where it has no room beside the words.
    private void beside(Tile.Delta delta, double after, double indent) {
      if (isShort(delta, delta.comparison(), room)) {
        text(delta.comparison(), looks.small(), after);
      } else {
        text(delta.against(), looks.small(), after);
        text("(" + delta.earlier() + ")", looks.small(), indent);
      }
    }

    private double widest(String shown, Look change) {
      return typesetter.widest(shown, change) + GAP;
    }

    private String inkOf(Cell change) {
      return looks.ink(change.tone(), looks.theme().ink());
    }

    /// Draws the sign of a change; returns the room it takes.
    private double triangle(Tile.Delta delta, Look look) {
      double size = look.size() * TRIANGLE;
      double top = y + look.baseline() - look.size() * 0.36 - size / 2;
      switch (delta.direction()) {
        case UP -> marks.add(new Mark.Triangle(PADDING, top, size, Mark.Way.UP, look.ink()));
        case DOWN -> marks.add(new Mark.Triangle(PADDING, top, size, Mark.Way.DOWN, look.ink()));
        case SAME, UNKNOWN -> {}
      }
      return signRoom(delta, look);
    }

    void trend(Tile.Trend trend) {
      double height = room * TREND;
      Drawing drawing = painter.trend(trend.cells(), looks.theme().accent(), room, height);
      marks.add(new Mark.Sketch(PADDING, y + 4, drawing, card.figure(trend.alternative())));
      y += height + 4;
    }

    void target(Tile.Target target) {
      Look aim = looks.small().in(looks.theme().ink());
      String label = typesetter.clean(target.label());
      String shown = typesetter.clean(target.aim().shown());
      double labelWidth = typesetter.widest(label, looks.small()) + 4;
      double aimWidth = typesetter.widest(shown, aim);
      double top = y;
      text(label, looks.small(), 0);
      boolean oneLine = labelWidth + aimWidth <= room && (label + shown).indexOf('\n') < 0;
      y = oneLine ? top : y;
      text(shown, looks.toned(aim, target.aim().tone()), oneLine ? labelWidth : 0);
    }
  }
}
