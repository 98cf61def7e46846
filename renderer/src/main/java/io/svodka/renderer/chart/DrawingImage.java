package io.svodka.renderer.chart;

import io.svodka.renderer.chart.Drawing.Point;
import io.svodka.renderer.chart.Drawing.Shape;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/// Draws a drawing as PNG, twice as fine as it is shown, for mail programs, which know no vectors.
public final class DrawingImage {
  private static final String FOLDER = "/io/svodka/templates/fonts/";
  private static final int FINE = 2;

  private final List<Font> regular =
      fonts("IBMPlexSans-Regular.ttf", "IBMPlexSansHebrew-Regular.ttf");
  private final List<Font> bold =
      fonts("IBMPlexSans-SemiBold.ttf", "IBMPlexSansHebrew-SemiBold.ttf");

  /// Returns the drawing on white as PNG.
  public byte[] png(Drawing drawing) {
    BufferedImage image = image(drawing, BufferedImage.TYPE_INT_RGB);
    Graphics2D ink = image.createGraphics();
    ink.setColor(Color.WHITE);
    ink.fillRect(0, 0, image.getWidth(), image.getHeight());
    draw(drawing, ink);
    return written(image);
  }

  /// Returns the drawing as PNG through which its ground shows.
  public byte[] clear(Drawing drawing) {
    BufferedImage image = image(drawing, BufferedImage.TYPE_INT_ARGB);
    draw(drawing, image.createGraphics());
    return written(image);
  }

  private static BufferedImage image(Drawing drawing, int type) {
    int width = (int) Math.ceil(drawing.width() * FINE);
    int height = (int) Math.ceil(drawing.height() * FINE);
    return new BufferedImage(width, height, type);
  }

  private void draw(Drawing drawing, Graphics2D ink) {
    ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    ink.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    ink.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    ink.scale(FINE, FINE);
    drawing.shapes().forEach(shape -> draw(shape, ink));
    ink.dispose();
  }

  private static byte[] written(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void draw(Shape shape, Graphics2D ink) {
    switch (shape) {
      case Shape.Line(var from, var to, var color, var thickness) ->
          line(List.of(from, to), color, thickness, ink);
      case Shape.Polyline(var points, var color, var thickness) ->
          line(points, color, thickness, ink);
      case Shape.Strokes strokes ->
          strokes.each().forEach(each -> line(each, strokes.color(), strokes.thickness(), ink));
      case Shape.Polygon(var corners, var fill, var strength, _) -> {
        Color solid = Color.decode(fill);
        int alpha = (int) Math.round(255 * strength);
        ink.setColor(new Color(solid.getRed(), solid.getGreen(), solid.getBlue(), alpha));
        Path2D path = path(corners);
        path.closePath();
        ink.fill(path);
      }
      case Shape.Box(var corner, var width, var height, var fill, _) -> {
        ink.setColor(Color.decode(fill));
        ink.fill(new Rectangle2D.Double(corner.x(), corner.y(), width, height));
      }
      case Shape.Dot(var center, var radius, var fill, _) -> {
        ink.setColor(Color.decode(fill));
        ink.fill(
            new Ellipse2D.Double(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius));
      }
      case Shape.Label label -> label(label, ink);
    }
  }

  private static void line(List<Point> points, String color, double thickness, Graphics2D ink) {
    ink.setColor(Color.decode(color));
    ink.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    ink.draw(path(points));
  }

  private static Path2D path(List<Point> points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points.getFirst().x(), points.getFirst().y());
    points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
    return path;
  }

  private void label(Shape.Label label, Graphics2D ink) {
    List<Font> cuts = label.weight() == Drawing.Weight.BOLD ? bold : regular;
    Font font =
        cuts.stream()
            .filter(cut -> cut.canDisplayUpTo(label.text()) < 0)
            .findFirst()
            .orElse(cuts.getFirst())
            .deriveFont((float) label.size());
    double width = font.getStringBounds(label.text(), ink.getFontRenderContext()).getWidth();
    double back =
        switch (label.anchor()) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    ink.setFont(font);
    ink.setColor(Color.decode(label.color()));
    ink.drawString(
        label.text(), (float) (label.baseline().x() - back), (float) label.baseline().y());
  }

  private static List<Font> fonts(String main, String companion) {
    return List.of(font(main), font(companion));
  }

  private static Font font(String file) {
    String path = FOLDER + file;
    try (InputStream in =
        Objects.requireNonNull(DrawingImage.class.getResourceAsStream(path), path)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the font that comes along is broken", e);
    }
  }
}
