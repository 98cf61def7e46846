package io.svodka.renderer.pdf.jasper;

import io.svodka.renderer.pdf.strip.Page;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.strip.Words.Side;
import io.svodka.renderer.pdf.type.Look;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every shape and every style that a document uses, numbered in the order of their first use.
final class Vocabulary {
  private final int width;
  private final Map<Shape, Integer> shapes = new LinkedHashMap<>();
  private final Map<Style, String> styles = new LinkedHashMap<>();
  private int texts;

  /// @param width of the body in points
  Vocabulary(int width) {
    this.width = width;
  }

  /// A look at a side.
  record Style(Look look, Side side) {}

  void learn(Page page) {
    page.strips().forEach(this::learn);
  }

  private void learn(Strip strip) {
    shape(strip);
    strip.words().forEach(this::style);
    texts = Math.max(texts, strip.words().size());
  }

  /// Returns the number of the strip's shape.
  int shape(Strip strip) {
    int next = shapes.size();
    return shapes.computeIfAbsent(Shape.of(strip, width), _ -> next);
  }

  /// Returns the name of the words' style.
  String style(Words words) {
    return style(new Style(words.look(), words.side()));
  }

  String style(Style style) {
    String next = "style" + styles.size();
    return styles.computeIfAbsent(style, _ -> next);
  }

  List<Shape> shapes() {
    return List.copyOf(shapes.keySet());
  }

  Map<Style, String> styles() {
    return styles;
  }

  /// Returns the largest number of texts in one strip.
  int texts() {
    return texts;
  }
}
