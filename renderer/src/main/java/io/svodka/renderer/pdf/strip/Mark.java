package io.svodka.renderer.pdf.strip;

import io.svodka.model.document.Image;
import io.svodka.renderer.chart.Drawing;
import io.svodka.renderer.pdf.tag.Tag;

/// Ink that is not text, in points from the upper left corner of its strip.
public sealed interface Mark {
  /// A filled rectangle.
  ///
  /// @param radius of the corners
  record Fill(double x, double y, double width, double height, double radius, String color)
      implements Mark {}

  /// A small triangle in a square of this size.
  record Triangle(double x, double y, double size, Way way, String color) implements Mark {}

  /// A chart.
  record Sketch(double x, double y, Drawing drawing, Tag tag) implements Mark {}

  /// An image, as large as it is printed.
  record Photo(double x, double y, double width, double height, Image image, Tag tag)
      implements Mark {}

  enum Way {
    UP,
    DOWN
  }

  /// Returns a rectangle with sharp corners.
  static Mark fill(double x, double y, double width, double height, String color) {
    return new Fill(x, y, width, height, 0, color);
  }

  /// Returns the element that this mark is; fills and triangles say nothing that words do not say.
  default Tag element() {
    return switch (this) {
      case Fill _, Triangle _ -> Tag.NONE;
      case Photo photo -> photo.tag();
      case Sketch sketch -> sketch.tag();
    };
  }

  /// Returns this mark as it stands in a strip of this width that is read from the right. Charts
  /// and pictures move as they are.
  default Mark mirrored(double strip) {
    return switch (this) {
      case Fill fill -> moved(strip - 2 * fill.x() - fill.width(), 0);
      case Triangle triangle -> moved(strip - 2 * triangle.x() - triangle.size(), 0);
      case Photo photo -> moved(strip - 2 * photo.x() - photo.width(), 0);
      case Sketch sketch -> moved(strip - 2 * sketch.x() - sketch.drawing().width(), 0);
    };
  }

  /// Returns this mark moved.
  default Mark moved(double right, double down) {
    return switch (this) {
      case Fill(var x, var y, var width, var height, var radius, var color) ->
          new Fill(x + right, y + down, width, height, radius, color);
      case Triangle(var x, var y, var size, var way, var color) ->
          new Triangle(x + right, y + down, size, way, color);
      case Photo(var x, var y, var width, var height, var image, var tag) ->
          new Photo(x + right, y + down, width, height, image, tag);
      case Sketch(var x, var y, var drawing, var tag) ->
          new Sketch(x + right, y + down, drawing, tag);
    };
  }
}
