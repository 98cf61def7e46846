package io.svodka.runner.edition;

import io.svodka.engine.layout.Letter;
import io.svodka.model.document.Block;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.Paragraph;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;

/// A report that replaces one that was sent, with a page of what has changed in front.
public final class Correction {
  private static final int MOST_ON_PAGE = 500;
  private static final int MOST_IN_MAIL = 20;
  private static final int NUMBERS_FROM = 3;

  private final int revision;
  private final Document after;
  private final List<Change> changes;
  private final CorrectionWords words;

  private Correction(int revision, Document after, List<Change> changes, CorrectionWords words) {
    this.revision = revision;
    this.after = after;
    this.changes = List.copyOf(changes);
    this.words = words;
  }

  /// @param before what was sent, without or with a page of changes of its own
  /// @param after what would be sent now
  static Correction of(int revision, Document before, Document after) {
    CorrectionWords words = CorrectionWords.of(after);
    Document plain = without(before, words);
    return new Correction(
        revision, after, new Changes(after, words.language()).between(plain, after), words);
  }

  /// What was said of changes before is not compared.
  private static Document without(Document before, CorrectionWords words) {
    boolean isCorrection = before.sections().getFirst().title().equals(words.heading());
    return isCorrection
        ? new Document(
            before.info(),
            before.page(),
            before.bands(),
            before.sections().subList(1, before.sections().size()))
        : before;
  }

  List<Change> changes() {
    return changes;
  }

  /// Returns the new document with the page of changes.
  Document document() {
    DocumentInfo info = after.info();
    List<Section> sections = new ArrayList<>();
    List<Block> page = new ArrayList<>(page(MOST_ON_PAGE));
    page.add(new Block.PageBreak());
    sections.add(new Section(words.heading(), page));
    sections.addAll(after.sections());
    return new Document(
        new DocumentInfo(
            info.title(),
            info.subtitle().isEmpty()
                ? words.name(revision)
                : info.subtitle() + " · " + words.name(revision),
            info.author(),
            info.locale(),
            info.currency(),
            info.asOf(),
            info.words()),
        after.page(),
        after.bands(),
        sections);
  }

  /// Returns a mail that says so.
  Letter letter(Letter letter) {
    Document body = letter.body();
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(words.heading(), page(MOST_IN_MAIL)));
    sections.addAll(body.sections());
    return new Letter(
        letter.to(),
        letter.cc(),
        letter.bcc(),
        words.name(revision) + ": " + letter.subject(),
        new Document(body.info(), body.page(), body.bands(), sections));
  }

  private List<Block> page(int most) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(prose(words.intro(changes.size())));
    blocks.add(new Block.Grid(table(changes.subList(0, Math.min(most, changes.size())))));
    if (changes.size() > most) {
      blocks.add(prose(words.more(changes.size() - most)));
    }
    return blocks;
  }

  private static Block prose(String text) {
    return new Block.Prose(
        List.of(new Paragraph(Paragraph.Kind.BODY, List.of(Paragraph.Run.plain(text)))));
  }

  private Table table(List<Change> shown) {
    List<Table.Column> columns = new ArrayList<>();
    for (String label : words.columns()) {
      int place = columns.size();
      columns.add(
          new Table.Column(
              "change_" + (place + 1),
              label,
              "",
              ValueFormat.TEXT,
              place < NUMBERS_FROM ? Table.Align.LEFT : Table.Align.RIGHT,
              new Table.Width.Fitting(),
              Table.Mark.NONE));
    }
    List<Table.Row> rows =
        shown.stream().map(change -> (Table.Row) new Table.Row.Detail(cells(change))).toList();
    return new Table("", columns, rows, 0, List.of(), "");
  }

  private static List<Cell> cells(Change change) {
    return List.of(
        Cell.text(change.place().part()),
        Cell.text(change.place().row()),
        Cell.text(change.place().label()),
        change.before(),
        change.after(),
        change.difference());
  }
}
