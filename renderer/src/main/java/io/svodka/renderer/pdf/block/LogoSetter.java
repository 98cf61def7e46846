package io.svodka.renderer.pdf.block;

import io.svodka.model.document.Image;
import io.svodka.model.document.Theme;
import io.svodka.renderer.pdf.strip.Mark;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.tag.Tag;
import java.util.List;
import java.util.stream.Stream;

/// Puts the logo of a theme at the right of the title.
record LogoSetter(Theme theme, Tag document) {
  /// Part of the width that a logo may take.
  static final double MOST_WIDTH = 0.3;

  private static final double MOST_HEIGHT = 44;

  /// Returns the logo in its place; nothing without one.
  List<Mark> set(double width) {
    return theme.logo().stream().map(image -> place(image, width)).toList();
  }

  private Mark place(Image image, double width) {
    double wide = Math.min(width * MOST_WIDTH - 8, MOST_HEIGHT / image.ratio());
    return new Mark.Photo(
        width - wide, 0, wide, wide * image.ratio(), image, document.figure("Logo"));
  }

  static Strip beside(Strip words, List<Mark> logo) {
    double tallest =
        logo.stream()
            .mapToDouble(mark -> mark instanceof Mark.Photo photo ? photo.height() : 0)
            .max()
            .orElse(0);
    List<Mark> marks = Stream.concat(words.marks().stream(), logo.stream()).toList();
    return Strip.of(Math.max(words.height(), tallest), marks, words.words());
  }
}
