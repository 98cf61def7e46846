package io.svodka.renderer.pdf.table;

import io.svodka.model.document.Table;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Words;
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

  TableFlow(Table table, Setting setting, TablePlan plan) {
    this.table = table;
    this.setting = setting;
    this.plan = plan;
    this.header = new HeaderSetter(plan, table.heads(), setting.typesetter()).set();
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
      RowSetter setter = new RowSetter(plan, setting.typesetter(), table.indentLevels());
      this.rows =
          new RowFlow(table, setter, new Reprise(continued(), setting.info().words()), setting);
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
        ready.add(text(table.title(), setting.looks().blockTitle()).withNext());
      }
      ready.add((table.title().isEmpty() ? header : header.below(TITLE_GAP)).withNext());
      if (!rows.hasNext()) {
        ready.add(text(table.whenEmpty(), setting.looks().quiet()).below(TITLE_GAP + 2));
      }
    }

    private void notes() {
      for (String note : table.notes()) {
        ready.add(text(note, setting.looks().small()).below(ready.isEmpty() ? NOTE_GAP : 0));
      }
    }
  }

  /// Returns what stands above the rows of a further page.
  private List<Strip> continued() {
    if (table.title().isEmpty()) {
      return List.of(header);
    }
    String title = table.title() + " (" + setting.info().words().continued() + ")";
    return List.of(text(title, setting.looks().small()), header.below(2));
  }

  private Strip text(String text, Look look) {
    List<String> lines = setting.typesetter().lines(text, look, plan.width());
    Words words = Words.at(0, 0, plan.width(), lines, look);
    return Strip.of(words.height(), List.of(), List.of(words));
  }
}
