package io.svodka.renderer.pdf.jasper;

import com.lowagie.text.pdf.PdfContentByte;
import io.svodka.renderer.pdf.tag.Tag;

/// Tells which element of a document the ink that follows belongs to.
sealed interface Marker {
  /// Starts the ink of an element.
  void start(Tag tag, PdfContentByte content);

  /// Ends the ink of an element.
  void end(PdfContentByte content);

  /// Says that an element is there, though it has no ink.
  void mention(Tag tag);

  /// Whether elements are told apart at all.
  Telling telling();

  enum Telling {
    NOTHING,
    ELEMENTS
  }

  /// Tells nothing.
  record Silent() implements Marker {
    @Override
    public void start(Tag tag, PdfContentByte content) {
      // ink is ink
    }

    @Override
    public void end(PdfContentByte content) {
      // ink is ink
    }

    @Override
    public void mention(Tag tag) {
      // nobody asks
    }

    @Override
    public Telling telling() {
      return Telling.NOTHING;
    }
  }

  /// Marks ink in the page and keeps the elements for the file.
  record Structured(Structure structure) implements Marker {
    @Override
    public void start(Tag tag, PdfContentByte content) {
      structure.start(tag, content);
    }

    @Override
    public void end(PdfContentByte content) {
      content.endMarkedContentSequence();
    }

    @Override
    public void mention(Tag tag) {
      structure.mention(tag);
    }

    @Override
    public Telling telling() {
      return Telling.ELEMENTS;
    }
  }
}
