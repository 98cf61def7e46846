package io.svodka.renderer.pdf.block;

import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Paragraph.Kind;
import io.svodka.renderer.pdf.tag.Tag;
import java.util.ArrayList;
import java.util.List;

/// The elements of running text. A list within an item is part of what the item says.
final class ProseTags {
  private final Tag document;

  /// The lists that go on, from the outermost.
  private final List<Open> open = new ArrayList<>();

  ProseTags(Tag document) {
    this.document = document;
  }

  /// The element of a paragraph and that of its words.
  record Voice(Tag whole, Tag words) {}

  /// @param said what the last item says
  private record Open(Kind kind, Tag list, Tag said) {}

  Voice next(Paragraph paragraph) {
    Tag tag =
        switch (paragraph.kind()) {
          case HEADING_1 -> document.child(Tag.Kind.HEADING_2);
          case HEADING_2 -> document.child(Tag.Kind.HEADING_3);
          case HEADING_3 -> document.child(Tag.Kind.HEADING_4);
          case BODY, NOTE -> document.child(Tag.Kind.PARAGRAPH);
          case BULLET, NUMBERED -> list(paragraph).child(Tag.Kind.ITEM);
        };
    if (!paragraph.isItem()) {
      open.clear();
      return new Voice(tag, tag);
    }
    Tag said = tag.child(Tag.Kind.ITEM_BODY);
    Open last = open.removeLast();
    open.add(new Open(last.kind(), last.list(), said));
    return new Voice(tag, said);
  }

  private Tag list(Paragraph item) {
    while (open.size() > item.depth() + 1) {
      open.removeLast();
    }
    boolean goesOn = open.size() == item.depth() + 1 && open.getLast().kind() == item.kind();
    if (!goesOn) {
      if (open.size() == item.depth() + 1) {
        open.removeLast();
      }
      Tag above = open.isEmpty() ? document : open.getLast().said();
      open.add(new Open(item.kind(), above.child(Tag.Kind.LIST), above));
    }
    return open.getLast().list();
  }
}
