package io.svodka.renderer.pdf.table;

import io.svodka.model.document.Table;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.tag.Tag;
import io.svodka.renderer.pdf.type.Look;
import io.svodka.renderer.pdf.type.Setting;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// A table as strips, set while they are read: title, header, rows, notes.
final class TableFlow implements Iterable<Strip> {
  private static final double NOTE_GAP = 4;
  private static final double TITLE_GAP = 4;

  private final Table table;
  private final Setting setting;
  private final TablePlan plan;
  private final Strip header;
  private final Tag tag;

  TableFlow(Table table, Setting setting, TablePlan plan) {
    this.table = table;
    this.setting = setting;
    this.plan = plan;
    this.tag = setting.document().child(Tag.Kind.TABLE);
    Tag head = tag.child(Tag.Kind.TABLE_HEAD);
    this.header = new HeaderSetter(plan, table.heads(), setting.typesetter(), head).set();
  }

  @Override
  public Iterator<Strip> iterator() {
    return new Reading();
  }

  private final class Reading implements Iterator<Strip> {
    private final Deque<Strip> ready = new ArrayDeque<>();
    private final RowFlow rows;
    private boolean open = true;

    Reading() {
      Tag body = tag.child(Tag.Kind.TABLE_BODY);
      RowSetter setter = new RowSetter(plan, setting.typesetter(), table, body);
      Reprise reprise =
          new Reprise(continued(), setting.info().words(), Math.max(1, table.heads().stubs()));
      this.rows = new RowFlow(table, setter, reprise, setting);
      opening();
    }

    @Override
    public boolean hasNext() {
      if (ready.isEmpty() && rows.hasNext()) {
        ready.add(rows.next());
      }
      if (ready.isEmpty() && open) {
        open = false;
        notes();
      }
      return !ready.isEmpty();
    }

    @Override
    public Strip next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.pop();
    }

    private void opening() {
      if (!table.title().isEmpty()) {
        Tag caption = tag.child(Tag.Kind.CAPTION);
        ready.add(text(table.title(), setting.looks().blockTitle(), caption).withNext());
      }
      ready.add((table.title().isEmpty() ? header : header.below(TITLE_GAP)).withNext());
      if (!rows.hasNext()) {
        ready.add(text(table.whenEmpty(), setting.looks().quiet(), empty()).below(TITLE_GAP + 2));
      }
    }

    private void notes() {
      for (String note : table.notes()) {
        Strip set = text(note, setting.looks().small(), paragraph());
        ready.add(set.below(ready.isEmpty() ? NOTE_GAP : 0).once());
      }
    }
  }

  /// Returns what stands above the rows of a further page.
  private List<Strip> continued() {
    if (table.title().isEmpty()) {
      return List.of(header.untagged());
    }
    String mark = " (" + setting.info().words().continued() + ")";
    String title = table.title().endsWith(mark) ? table.title() : table.title() + mark;
    return List.of(text(title, setting.looks().small(), Tag.NONE), header.untagged().below(2));
  }

  /// Returns the only cell of a table without rows.
  private Tag empty() {
    Tag row = tag.child(Tag.Kind.TABLE_BODY).child(Tag.Kind.ROW);
    return row.cell(Tag.Kind.CELL, plan.columns().size());
  }

  private Tag paragraph() {
    return setting.document().child(Tag.Kind.PARAGRAPH);
  }

  private Strip text(String text, Look look, Tag element) {
    List<String> lines = setting.typesetter().lines(text, look, plan.width());
    Words words = Words.at(0, 0, plan.width(), lines, look).in(element);
    return Strip.of(words.height(), List.of(), List.of(words));
  }
}
