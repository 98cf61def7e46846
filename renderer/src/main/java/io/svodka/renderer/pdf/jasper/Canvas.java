package io.svodka.renderer.pdf.jasper;

import com.lowagie.text.BadElementException;
import com.lowagie.text.ExceptionConverter;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ByteBuffer;
import com.lowagie.text.pdf.PdfContentByte;
import io.svodka.model.failure.RunFailure;
import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.type.Alphabets;
import io.svodka.renderer.pdf.type.LineOrder;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Typefaces;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Ink on one page: operators of the file, in points from the upper left corner.
final class Canvas {
  private static final byte[] MOVE = "Td\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FILL = "re f\n".getBytes(StandardCharsets.US_ASCII);

  private final Supplier<PdfContentByte> page;
  private final Typefaces typefaces;
  private final Alphabets alphabets;
  private final LineOrder order;
  private final double pageHeight;
  private final Hundredths lengths = new Hundredths();
  private final Map<String, Color> colors = new HashMap<>();
  private String fill = "";
  private @Nullable Look type;
  private boolean inText;
  private long lineX;
  private long lineY;

  /// @param page the content of the page that is being written
  Canvas(Supplier<PdfContentByte> page, Alphabets alphabets, LineOrder order, double pageHeight) {
    this.page = page;
    this.alphabets = alphabets;
    this.typefaces = alphabets.typefaces();
    this.order = order;
    this.pageHeight = pageHeight;
  }

  PdfContentByte content() {
    return page.get();
  }

  /// Forgets the ink and the type of the page before.
  void startPage() {
    fill = "";
    type = null;
  }

  void box(double x, double y, double width, double height, String color) {
    PdfContentByte content = page.get();
    ink(color);
    ByteBuffer operators = content.getInternalBuffer();
    lengths.write(Hundredths.of((float) x), operators);
    lengths.write(Hundredths.of(up(y + height)), operators);
    lengths.write(Hundredths.of((float) width), operators);
    lengths.write(Hundredths.of((float) height), operators);
    operators.append(FILL);
  }

  /// Fills a rectangle with round corners.
  void card(Mark.Fill card) {
    PdfContentByte content = page.get();
    ink(card.color());
    float foot = up(card.y() + card.height());
    float width = (float) card.width();
    float height = (float) card.height();
    content.roundRectangle((float) card.x(), foot, width, height, (float) card.radius());
    content.fill();
  }

  /// Draws an image; one that the library cannot read was found broken before.
  void photo(Mark.Photo photo) {
    try {
      Image image = Image.getInstance(photo.image().content());
      image.scaleAbsolute((float) photo.width(), (float) photo.height());
      image.setAbsolutePosition((float) photo.x(), up(photo.y() + photo.height()));
      page.get().addImage(image);
    } catch (IOException | BadElementException | ExceptionConverter e) {
      throw new RunFailure.Render(
          "SV9605",
          "the picture `" + photo.image().file() + "` cannot be printed",
          "save it as PNG or JPEG once more",
          e);
    }
  }

  void polygon(List<Point> corners, String color) {
    PdfContentByte content = page.get();
    ink(color);
    path(corners);
    content.closePath();
    content.fill();
  }

  void polyline(List<Point> points, String color, double thickness) {
    stroke(color, thickness);
    path(points);
    page.get().stroke();
  }

  /// Draws strokes apart from each other.
  ///
  /// @param ends two for each
  void strokes(List<Point> ends, String color, double thickness) {
    stroke(color, thickness);
    for (int i = 1; i < ends.size(); i += 2) {
      path(ends.subList(i - 1, i + 1));
    }
    page.get().stroke();
  }

  private void stroke(String color, double thickness) {
    PdfContentByte content = page.get();
    content.setColorStroke(color(color));
    content.setLineWidth((float) thickness);
    content.setLineCap(PdfContentByte.LINE_CAP_BUTT);
    content.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
  }

  void dot(Point center, double radius, String color) {
    PdfContentByte content = page.get();
    ink(color);
    content.circle((float) center.x(), up(center.y()), (float) radius);
    content.fill();
  }

  /// Writes one line that starts at a point of its baseline.
  void text(Point baseline, String text, Look look) {
    startText();
    line(baseline.x(), baseline.y(), text, look);
    endText();
  }

  /// Starts a run of lines, between which nothing else is drawn.
  void startText() {
    inText = false;
  }

  /// Writes one line of a run.
  void line(double x, double baseline, String text, Look look) {
    if (text.isBlank()) {
      return;
    }
    PdfContentByte content = page.get();
    if (!inText) {
      content.beginText();
      inText = true;
      lineX = 0;
      lineY = 0;
    }
    if (order.isPlain(text)) {
      piece(x, baseline, text, look);
    } else {
      double right = x;
      for (LineOrder.Piece piece : order.pieces(text)) {
        piece(right, baseline, piece, look);
        right += width(piece.text(), look);
      }
    }
  }

  private void piece(double x, double baseline, LineOrder.Piece piece, Look look) {
    if (piece.script() == LineOrder.Script.MAIN) {
      piece(x, baseline, piece.text(), look);
    } else {
      BaseFont font = typefaces.typeface(look.face()).font(piece.script());
      page.get().setFontAndSize(font, (float) look.size());
      type = null;
      show(x, baseline, piece.text(), look);
    }
  }

  private void piece(double x, double baseline, String text, Look look) {
    if (type == null || type.face() != look.face() || type.size() != look.size()) {
      page.get().setFontAndSize(typefaces.typeface(look.face()).font(), (float) look.size());
      type = look;
    }
    alphabets.use(look.face(), text);
    show(x, baseline, text, look);
  }

  private void show(double x, double baseline, String text, Look look) {
    ink(look.ink());
    start(Hundredths.of((float) x), Hundredths.of(up(baseline)));
    page.get().showText(text);
  }

  /// Goes to where a line starts, from where the one before started: that is short to write.
  private void start(long x, long y) {
    ByteBuffer operators = page.get().getInternalBuffer();
    lengths.write(x - lineX, operators);
    lengths.write(y - lineY, operators);
    operators.append(MOVE);
    lineX = x;
    lineY = y;
  }

  void endText() {
    if (inText) {
      page.get().endText();
      inText = false;
    }
  }

  /// Sets the fill, which is also the ink of text, where it changes.
  private void ink(String color) {
    if (!color.equals(fill)) {
      page.get().setColorFill(color(color));
      fill = color;
    }
  }

  double width(String text, Look look) {
    return typefaces.typeface(look.face()).width(text, look.size());
  }

  private void path(List<Point> points) {
    PdfContentByte content = page.get();
    content.moveTo((float) points.getFirst().x(), up(points.getFirst().y()));
    for (Point point : points.subList(1, points.size())) {
      content.lineTo((float) point.x(), up(point.y()));
    }
  }

  private float up(double y) {
    return (float) (pageHeight - y);
  }

  private Color color(String color) {
    return colors.computeIfAbsent(color, Color::decode);
  }
}
