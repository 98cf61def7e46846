package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PageBreaksTest {
  /// A page of ten rows.
  private static final double ROOM = 150;

  private final PageBreaks breaks = new PageBreaks();
  private final RowHeights heights = new RowHeights();

  @Test
  void whatAPageEndWouldCutBeginsTheNextPage() {
    breaks.keep(2, 8);
    breaks.keep(9, 15);
    assertEquals(List.of(9), found());
  }

  @Test
  void pagesThatEndBetweenBlocksEndByThemselves() {
    breaks.keep(2, 10);
    breaks.keep(11, 20);
    breaks.keep(22, 29);
    assertEquals(List.of(), found());
  }

  @Test
  void rowsThatAreHigherLeaveLessRoom() {
    breaks.keep(6, 10);
    assertEquals(List.of(), found());
    heights.add(1, 40);
    assertEquals(List.of(6), found());
  }

  @Test
  void whatNoPageHoldsIsLeftWhereItIs() {
    breaks.keep(5, 18);
    breaks.keep(19, 21);
    assertEquals(List.of(19), found());
  }

  @Test
  void headersThatAreRepeatedTakeTheirRoomOnEachPageBehindThem() {
    breaks.repeat(1, 3);
    breaks.keep(13, 18);
    assertEquals(List.of(), found());
    breaks.keep(17, 19);
    assertEquals(List.of(17), found());
  }

  @Test
  void aPageThatWasAskedForIsCountedFrom() {
    breaks.before(6);
    breaks.keep(9, 15);
    assertEquals(List.of(6), found());
  }

  @Test
  void afterALongTableNobodyKnowsThePlaceOnThePage() {
    breaks.keep(0, 2);
    breaks.keep(51, 59);
    assertEquals(List.of(51), found());
  }

  @Test
  void noMoreBreaksAreAskedForThanExcelTakes() {
    IntStream.range(1, 2000).forEach(breaks::before);
    assertEquals(1026, found().size());
  }

  @Test
  void aPlaceIsFoundInItsRow() {
    heights.add(2, 100);
    heights.add(5, 20);
    assertEquals(145, heights.top(4));
    assertEquals(2, heights.at(129.9));
    assertEquals(3, heights.at(130));
    assertEquals(5, heights.at(179));
    assertEquals(6, heights.at(180));
  }

  private List<Integer> found() {
    return breaks.find(heights, ROOM);
  }
}
