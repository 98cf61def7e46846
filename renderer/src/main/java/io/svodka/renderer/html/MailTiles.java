package io.svodka.renderer.html;

import io.svodka.model.document.Theme;
import io.svodka.model.document.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// How the key figures of a mail stand in rows, all of one width.
///
/// @param across how many stand in a row
record MailTiles(List<Tile> all, int across, Phone phone) {
  /// Letters of a figure that a third of a phone has room for.
  private static final int BRIEF = 6;

  /// A longer word is wider than a third of a phone.
  private static final int LONGEST_WORD = 9;

  /// Letters of a figure that half a phone, and a third of a mail, have room for.
  private static final int HALF = 12;

  /// What becomes of a row where there is as little room as on a phone.
  enum Phone {
    KEEPS_ROWS(""),
    STACKS(" stacks");

    private final String css;

    Phone(String css) {
      this.css = css;
    }
  }

  MailTiles {
    all = List.copyOf(all);
  }

  /// Three stand in one row, below each other on a phone that has no room for three; of any other
  /// number two, and a last one keeps its width.
  static MailTiles of(List<Tile> all) {
    boolean fits = all.stream().allMatch(tile -> letters(tile) <= HALF);
    int across = all.size() == 3 && fits ? 3 : 2;
    boolean brief = across == 3 ? all.stream().allMatch(MailTiles::isBrief) : fits;
    return new MailTiles(all, across, brief ? Phone.KEEPS_ROWS : Phone.STACKS);
  }

  Map<String, Object> model(Theme theme, MailPictures pictures) {
    TileModel tiles = new TileModel(theme, trend -> pictures.trend(trend, theme, across));
    return Map.of(
        "kind",
        "tiles",
        "rows",
        rows(tiles.all(all)),
        "across",
        "" + across,
        "share",
        100 / across + "%",
        "phone",
        phone.css);
  }

  private List<Map<String, Object>> rows(List<Map<String, Object>> items) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < items.size(); i += across) {
      List<Map<String, Object>> row = items.subList(i, Math.min(i + across, items.size()));
      int rest = across - row.size();
      rows.add(Map.of("tiles", row, "rest", rest == 0 ? "" : "" + rest));
    }
    return rows;
  }

  private static int letters(Tile tile) {
    return tile.figure().shown().length();
  }

  private static boolean isBrief(Tile tile) {
    return letters(tile) <= BRIEF
        && Arrays.stream(tile.label().split("[\\s-]+", -1))
            .allMatch(word -> word.length() <= LONGEST_WORD);
  }
}
