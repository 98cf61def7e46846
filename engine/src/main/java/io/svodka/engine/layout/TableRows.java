package io.svodka.engine.layout;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.document.Table.Row;
import io.svodka.model.plan.TablePlan;
import io.svodka.model.plan.TablePlan.GroupPlan;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

/// The rows of a table, made while they are read: groups are opened and closed along the rows of
/// the result.
final class TableRows implements Iterable<Row> {
  private final TablePlan table;
  private final QueryResult result;
  private final RowCells cells;
  private final TextWriter texts;

  TableRows(TablePlan table, QueryResult result, PackContext pack, TextWriter texts) {
    this.table = table;
    this.result = result;
    this.cells = new RowCells(table, result, pack);
    this.texts = texts;
  }

  @Override
  public Iterator<Row> iterator() {
    return new Walk(result.each(table.groups().size()).iterator());
  }

  /// Whether rows may follow on the page.
  private enum Page {
    OPEN,
    ENDED
  }

  /// One way through the rows.
  private final class Walk implements Iterator<Row> {
    private final Iterator<Place> places;
    private final Queue<Row> ready = new ArrayDeque<>();
    private Optional<Place> last = Optional.empty();
    private int count;
    private Page page = Page.OPEN;

    private Walk(Iterator<Place> places) {
      this.places = places;
    }

    @Override
    public boolean hasNext() {
      return !ready.isEmpty() || places.hasNext();
    }

    @Override
    public Row next() {
      if (ready.isEmpty()) {
        if (!places.hasNext()) {
          throw new NoSuchElementException("the table is over");
        }
        step(places.next());
      }
      return ready.remove();
    }

    private void step(Place place) {
      int same = last.map(before -> agreeing(before, place)).orElse(0);
      last.ifPresent(
          before -> {
            close(before, same);
            page = page == Page.ENDED || breaks(same) ? Page.ENDED : Page.OPEN;
          });
      open(place, same);
      count++;
      add(new Row.Detail(cells.detail(place, count)));
      last = Optional.of(place);
      if (!places.hasNext()) {
        close(place, 0);
        if (!table.total().isEmpty()) {
          String label = texts.write(table.total(), TextScope.TOTALS);
          add(new Row.Total(cells.closing(result.total(), label)));
        }
      }
    }

    /// A page that has ended goes on only where something follows.
    private void add(Row row) {
      if (page == Page.ENDED) {
        ready.add(new Row.NewPage());
        page = Page.OPEN;
      }
      ready.add(row);
    }

    private void open(Place row, int same) {
      for (int level = same; level < groups(row); level++) {
        GroupPlan group = table.groups().get(level);
        if (!group.header().isEmpty()) {
          TextScope scope = new TextScope.Group(table.query(), result.group(row, level + 1));
          String text = texts.write(group.header(), scope);
          add(new Row.GroupHeader(level + 1, text, group.keep()));
        }
      }
    }

    private void close(Place row, int same) {
      for (int level = groups(row) - 1; level >= same; level--) {
        GroupPlan group = table.groups().get(level);
        if (!group.subtotal().isEmpty()) {
          Place place = result.group(row, level + 1);
          String label = texts.write(group.subtotal(), new TextScope.Group(table.query(), place));
          add(new Row.Subtotal(level + 1, cells.closing(place, label)));
        }
        page = group.breaks().contains(TablePlan.Break.AFTER) ? Page.ENDED : page;
      }
    }
  }

  /// Returns how many outer groups two rows share.
  private int agreeing(Place left, Place right) {
    int same = 0;
    while (same < Math.min(groups(left), groups(right))) {
      int dimension = table.groups().get(same).dimension();
      if (!left.dimensions().get(dimension).equals(right.dimensions().get(dimension))) {
        return same;
      }
      same++;
    }
    return same;
  }

  /// Returns in how many groups a row is. One of the rest belongs to none that it mixes.
  private int groups(Place row) {
    return (int)
        table.groups().stream()
            .takeWhile(
                group -> row.kind() == Place.Kind.GROUP || row.kept().contains(group.dimension()))
            .count();
  }

  /// Returns whether a page begins where only the first `same` groups go on.
  private boolean breaks(int same) {
    return table.groups().stream()
        .skip(same)
        .anyMatch(group -> group.breaks().contains(TablePlan.Break.BEFORE));
  }
}
