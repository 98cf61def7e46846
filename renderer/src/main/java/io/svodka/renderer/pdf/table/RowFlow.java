package io.svodka.renderer.pdf.table;

import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Keep;
import io.svodka.model.document.Table.Row;
import io.svodka.renderer.pdf.strip.Strip;
import io.svodka.renderer.pdf.strip.Strip.Joint;
import io.svodka.renderer.pdf.type.Setting;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/// The rows of a table as strips. Looks ahead only as far as a group that is kept together.
final class RowFlow implements Iterator<Strip> {
  private final Iterator<Row> rows;
  private final RowSetter setter;
  private final Reprise reprise;
  private final int pageRoom;
  private final Joint lastJoint;
  private final RowCutter cutter;
  private final Deque<Strip> parts = new ArrayDeque<>();
  private final Deque<Row> ahead = new ArrayDeque<>();
  private int kept;
  private boolean turning;

  RowFlow(Table table, RowSetter setter, Reprise reprise, Setting setting) {
    this.rows = table.rows().iterator();
    this.setter = setter;
    this.reprise = reprise;
    this.cutter = new RowCutter(setter.style());
    this.pageRoom = setting.pageRoom();
    this.lastJoint = table.notes().isEmpty() ? Joint.FREE : Joint.WITH_NEXT;
  }

  @Override
  public boolean hasNext() {
    return !parts.isEmpty() || hasRows();
  }

  @Override
  public Strip next() {
    return parts.isEmpty() ? row() : parts.pop();
  }

  private boolean hasRows() {
    return !ahead.isEmpty() || rows.hasNext();
  }

  private Strip row() {
    Row row = printed();
    List<Strip> repeated = reprise.before(row, setter);
    Strip set = setter.set(row).after(repeated);
    Strip strip = turning ? set.onNewPage() : set;
    turning = false;
    keep(row, strip);
    Strip joined = kept > 1 ? strip.withNext() : strip.joined(joint(row));
    kept = Math.max(0, kept - 1);
    return headroom(joined) <= pageRoom ? joined : cut(joined);
  }

  private Strip cut(Strip strip) {
    int room = pageRoom - headroom(strip) + strip.height();
    parts.addAll(cutter.cut(strip, room));
    return parts.pop();
  }

  /// Takes the next row that is printed; a page break before it is remembered.
  private Row printed() {
    Row row = ahead.isEmpty() ? rows.next() : ahead.pop();
    if (row instanceof Row.NewPage && hasRows()) {
      turning = true;
      return printed();
    }
    return row;
  }

  /// No group header at the foot of a page, and no sum without a row above it.
  private Joint joint(Row row) {
    if (!hasRows()) {
      return lastJoint;
    }
    return switch (row) {
      case Row.GroupHeader _ -> Joint.WITH_NEXT;
      case Row.Detail _, Row.Subtotal _, Row.Total _, Row.NewPage _ -> sumFollows();
    };
  }

  private Joint sumFollows() {
    return switch (peek()) {
      case Row.Subtotal _, Row.Total _ -> Joint.WITH_NEXT;
      case Row.GroupHeader _, Row.Detail _, Row.NewPage _ -> Joint.FREE;
    };
  }

  private Row peek() {
    if (ahead.isEmpty()) {
      ahead.add(rows.next());
    }
    return ahead.getFirst();
  }

  private void keep(Row row, Strip strip) {
    if (kept == 0 && row instanceof Row.GroupHeader header && header.keep() == Keep.TOGETHER) {
      kept = 1 + rowsOf(header.level(), pageRoom - headroom(strip));
    }
  }

  private static int headroom(Strip strip) {
    int height = strip.fullHeight();
    for (Strip repeated : strip.reprise()) {
      height += repeated.fullHeight();
    }
    return height;
  }

  /// Counts the rows of a group if they fit in this room, else none.
  private int rowsOf(int level, int room) {
    int height = 0;
    int count = 0;
    for (Iterator<Row> group = new Lookahead(); group.hasNext(); ) {
      Row row = group.next();
      if (endsBefore(row, level)) {
        return count;
      }
      height += setter.set(row).fullHeight();
      count++;
      if (height > room) {
        return 0;
      }
    }
    return count;
  }

  private static boolean endsBefore(Row row, int level) {
    return switch (row) {
      case Row.GroupHeader header -> header.level() <= level;
      case Row.Detail _ -> false;
      case Row.Subtotal subtotal -> subtotal.level() < level;
      case Row.NewPage _, Row.Total _ -> true;
    };
  }

  /// Reads on without taking rows out of the flow.
  private final class Lookahead implements Iterator<Row> {
    private final Iterator<Row> read = List.copyOf(ahead).iterator();

    @Override
    public boolean hasNext() {
      return read.hasNext() || rows.hasNext();
    }

    @Override
    public Row next() {
      if (read.hasNext()) {
        return read.next();
      }
      Row row = rows.next();
      ahead.add(row);
      return row;
    }
  }
}
