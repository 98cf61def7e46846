package io.svodka.renderer.html;

import io.svodka.model.document.Cell;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tone;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the cells of rows of one kind. The beginning of a cell is made once for each column and
/// tone that follow each other.
final class CellWriter {
  private static final byte[] HEAD_END = PageWriter.ascii("</th>");

  /// In place of a head that is that of the row above: a head without words is none.
  private static final byte[] SAME = PageWriter.ascii("<td></td>");

  private static final byte[] CELL_END = PageWriter.ascii("</td>");
  private static final byte[] TAG_END = PageWriter.ascii(">");
  private static final byte[] MAY_BREAK = PageWriter.ascii("<wbr>");
  private static final byte[] QUOTE = PageWriter.ascii("\"");
  private static final byte[] EXACT = PageWriter.ascii(" data-v=\"");
  private static final byte[] STYLE = PageWriter.ascii(" style=\"");

  private final List<CellLook> looks;
  private final int stubs;
  private final Theme theme;
  private final PageWriter page;
  private final @Nullable Start[] latest;

  CellWriter(List<CellLook> looks, int stubs, Theme theme, PageWriter page) {
    this.looks = looks;
    this.stubs = stubs;
    this.theme = theme;
    this.page = page;
    this.latest = new Start[looks.size()];
  }

  /// How cells of a column in a tone begin, up to their classes.
  private static final class Start {
    private final Tone tone;
    private final byte[] tag;

    Start(Tone tone, byte[] tag) {
      this.tone = tone;
      this.tag = tag;
    }

    @SuppressWarnings("ReferenceEquality") // most cells carry the very same tone
    boolean isOf(Tone other) {
      return tone == other || tone.equals(other);
    }
  }

  void write(List<Cell> cells) throws IOException {
    write(cells, 0);
  }

  private void write(List<Cell> cells, int from) throws IOException {
    for (int i = from; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      CellLook look = looks.get(i);
      if (i < stubs - 1 && cell.shown().isEmpty()) {
        page.markup(SAME);
        continue;
      }
      page.markup(start(i, look, cell.tone()));
      attribute(STYLE, look.style(cell));
      attribute(EXACT, SortKey.of(cell));
      page.markup(TAG_END);
      sign(look.sign(cell));
      words(theme.shown(cell));
      page.markup(i < stubs ? HEAD_END : CELL_END);
    }
  }

  /// Writes the cells of a sum, whose label runs over the empty ones beside it.
  void writeSum(List<Cell> cells) throws IOException {
    int next = SumLabel.columns(cells);
    Cell label = cells.getFirst();
    String css = SumLabel.css(looks.getFirst().css(label.tone()));
    String head = stubs > 0 ? "<th scope=\"row\"" : "<td";
    String span = next > 1 ? " colspan=\"" + next + "\"" : "";
    page.markup(PageWriter.ascii(head + span + (css.isEmpty() ? "" : " class=\"" + css + "\"")));
    page.markup(TAG_END);
    page.text(theme.shown(label));
    page.markup(stubs > 0 ? HEAD_END : CELL_END);
    write(cells, next);
  }

  private void words(String text) throws IOException {
    if (!LongWords.areIn(text)) {
      page.text(text);
      return;
    }
    List<String> pieces = LongWords.pieces(text);
    page.text(pieces.getFirst());
    for (int i = 1; i < pieces.size(); i++) {
      page.markup(MAY_BREAK);
      page.text(pieces.get(i));
    }
  }

  private void attribute(byte[] name, String value) throws IOException {
    if (!value.isEmpty()) {
      page.markup(name);
      page.text(value);
      page.markup(QUOTE);
    }
  }

  private byte[] start(int column, CellLook look, Tone tone) {
    Start known = latest[column];
    if (known == null || !known.isOf(tone)) {
      known = new Start(tone, tag(column, look.css(tone)));
      latest[column] = known;
    }
    return known.tag;
  }

  private byte[] tag(int column, String css) {
    String tag = column < stubs ? "<th scope=\"row\"" : "<td";
    return PageWriter.ascii(css.isEmpty() ? tag : tag + " class=\"" + css + "\"");
  }

  private void sign(String name) throws IOException {
    if (!name.isEmpty()) {
      page.markup(
          PageWriter.ascii(
              "<svg class=\"sign\" aria-hidden=\"true\"><use href=\"#" + name + "\"/></svg>"));
    }
  }
}
