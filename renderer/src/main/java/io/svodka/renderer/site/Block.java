package io.svodka.renderer.site;

import java.util.List;

/// A piece of a page. Texts are Markdown where nothing else is said; HTML in them stays text.
public sealed interface Block {
  /// Paragraphs, lists, tables.
  record Prose(String markdown) implements Block {}

  /// A heading of the second level that can be linked to.
  ///
  /// @param text plain
  record Heading(String id, String text) implements Block {}

  /// Titles with what is said under them.
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /// @param title plain
  record Fact(String title, List<String> texts) {
    public Fact {
      texts = List.copyOf(texts);
    }
  }

  /// Things that are explained one after the other.
  record Things(List<Thing> things) implements Block {
    public Things {
      things = List.copyOf(things);
    }
  }

  /// @param id where it can be linked to
  /// @param title plain
  /// @param code its name; plain
  /// @param kind what it is; plain
  /// @param texts paragraphs
  /// @param formula as written; plain, may be empty
  /// @param mark a word about its state and its look: `good`, `bad` or empty
  record Thing(
      String id,
      String title,
      String code,
      String kind,
      List<String> texts,
      String formula,
      List<Fact> facts,
      Mark mark) {
    public Thing {
      texts = List.copyOf(texts);
      facts = List.copyOf(facts);
    }
  }

  /// A word about the state of a thing; plain, may be empty.
  record Mark(String text, Look look) {
    public static final Mark NONE = new Mark("", Look.QUIET);
  }

  enum Look {
    GOOD,
    BAD,
    QUIET
  }

  /// A table.
  ///
  /// @param caption plain
  record Grid(String caption, List<String> heads, List<List<String>> rows) implements Block {
    public Grid {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// Links with a few words each.
  record Cards(List<Card> cards) implements Block {
    public Cards {
      cards = List.copyOf(cards);
    }
  }

  /// @param href from the root of the site
  /// @param title plain
  /// @param notes short, below
  record Card(String href, String title, String text, List<String> notes) {
    public Card {
      notes = List.copyOf(notes);
    }
  }

  /// Boxes and arrows.
  ///
  /// @param title what it shows; plain
  record Diagram(String title, List<Box> boxes, List<Arrow> arrows) implements Block {
    public Diagram {
      boxes = List.copyOf(boxes);
      arrows = List.copyOf(arrows);
    }
  }

  /// @param href from the root of the site
  record Box(String name, String title, String subtitle, String href) {}

  /// @param label plain, may be empty
  /// @param ends what stands at both ends, such as `∗` and `1`
  record Arrow(String from, String to, String label, Ends ends) {}

  record Ends(String start, String end) {}

  /// A picture.
  ///
  /// @param alternative what it shows; plain
  /// @param href what it leads to, from the root of the site
  /// @param caption below it
  @SuppressWarnings("ArrayRecordComponent") // pictures are handed on, never compared
  record Picture(byte[] png, String alternative, String href, String caption) implements Block {}
}
