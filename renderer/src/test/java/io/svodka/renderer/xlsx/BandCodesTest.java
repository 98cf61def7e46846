package io.svodka.renderer.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import io.svodka.model.document.Speech.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Headers and footers of workbooks.
class BandCodesTest {
  private static final List<BandPart> NONE = List.of();

  private static List<BandPart> words(String text) {
    return List.of(new BandPart.Words(text));
  }

  private static BandCodes codes(List<BandPart> left, List<BandPart> center, List<BandPart> right) {
    return BandCodes.of(new Band(left, center, right), Direction.LEFT_TO_RIGHT);
  }

  @Test
  void signsOfCodesAreDoubled() {
    assertEquals("a &&P && b", codes(words("a &P & b"), NONE, NONE).left());
    assertEquals("_x005F_x0041_", codes(words("_x0041_"), NONE, NONE).left());
  }

  @Test
  void aNumberBehindACodeIsNoPartOfIt() {
    List<BandPart> parts = List.of(new BandPart.PageNumber(), new BandPart.Words("+1"));
    assertEquals("&P +1", codes(NONE, NONE, parts).right());
  }

  @Test
  void oneLongPlaceHasTheRoomOfAll() {
    String text = "a".repeat(249);
    assertEquals(text, codes(words(text), NONE, NONE).left());
    assertEquals("a".repeat(248) + "…", codes(words(text + "a"), NONE, NONE).left());
  }

  @Test
  void longPlacesShareWhatShortOnesLeave() {
    List<BandPart> paged = List.of(new BandPart.Words("&".repeat(200)), new BandPart.PageNumber());
    BandCodes codes = codes(words("b".repeat(200)), paged, words("short"));
    assertEquals("short", codes.right());
    assertEquals("b".repeat(121) + "…", codes.left());
    assertTrue(codes.center().matches("(&&){59}…&P"), codes.center());
    assertTrue(codes.left().length() + codes.center().length() + "short".length() + 6 <= 255);
  }

  @Test
  void placesOfALineFromTheRightChangeSides() {
    Band band = new Band(words("a"), NONE, words("b"));
    BandCodes codes = BandCodes.of(band, Direction.RIGHT_TO_LEFT);
    assertEquals("\u200Fb", codes.left());
    assertEquals("\u200Fa", codes.right());
    assertEquals("", codes.center());
  }
}
