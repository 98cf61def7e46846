package io.svodka.model.document;

import io.svodka.model.document.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;

/// The numbers of the items of lists. A list within an item begins anew.
///
/// @param open the last item of each list that goes on, from the outermost
public record ItemNumbers(List<Item> open) {
  private static final Item NOTHING = new Item(Kind.BODY, 0);

  /// An item and its number; 0 where it has none.
  public record Item(Kind kind, int number) {}

  /// Returns one number for each paragraph; 0 where it has none.
  public static List<Integer> of(List<Paragraph> paragraphs) {
    ItemNumbers numbers = new ItemNumbers(new ArrayList<>());
    return paragraphs.stream().map(numbers::next).toList();
  }

  private int next(Paragraph paragraph) {
    int lists = paragraph.isItem() ? paragraph.depth() + 1 : 0;
    while (open.size() > lists) {
      open.removeLast();
    }
    while (open.size() < lists) {
      open.add(NOTHING);
    }
    if (lists == 0) {
      return 0;
    }
    Item before = open.getLast();
    int number =
        switch (paragraph.kind()) {
          case NUMBERED -> before.kind() == Kind.NUMBERED ? before.number() + 1 : 1;
          case HEADING_1, HEADING_2, HEADING_3, BODY, NOTE, BULLET -> 0;
        };
    open.set(lists - 1, new Item(paragraph.kind(), number));
    return number;
  }
}
