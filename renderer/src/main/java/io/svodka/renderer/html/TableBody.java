package io.svodka.renderer.html;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateModel;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Table;
import io.svodka.model.document.Table.Keep;
import io.svodka.model.document.Table.Row;
import io.svodka.model.document.Theme;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// The rows of a table as a directive that a template calls: there may be very many of them, and
/// each is written past the template while it is read.
final class TableBody implements TemplateDirectiveModel {
  private static final byte[] OPEN = PageWriter.ascii("<tbody>\n");
  private static final byte[] OPEN_WHOLE = PageWriter.ascii("<tbody class=\"keep\">\n");
  private static final byte[] CLOSE = PageWriter.ascii("</tbody>\n");
  private static final byte[] NEXT = PageWriter.ascii("</tbody>\n<tbody>\n");
  private static final byte[] NEXT_WHOLE = PageWriter.ascii("</tbody>\n<tbody class=\"keep\">\n");
  private static final byte[] NEXT_PAGE = PageWriter.ascii("</tbody>\n<tbody class=\"page\">\n");
  private static final byte[] ROW = PageWriter.ascii("<tr>");
  private static final byte[] TOTAL = PageWriter.ascii("<tr class=\"total\">");
  private static final byte[] END = PageWriter.ascii("</tr>\n");

  private final Table table;
  private final Theme theme;

  TableBody(Table table, Theme theme) {
    this.table = table;
    this.theme = theme;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public void execute(
      Environment place, Map parameters, TemplateModel[] loops, TemplateDirectiveBody nested)
      throws IOException {
    if (!(place.getOut() instanceof PageWriter page)) {
      throw new IllegalStateException("rows are written to pages only");
    }
    RowsAhead rows = new RowsAhead(table.rows());
    if (!rows.hasNext()) {
      empty(page);
      return;
    }
    CellLooks looks = CellLooks.of(table, theme);
    CellWriter details = new CellWriter(looks.drawn(), table.heads().stubs(), theme, page);
    CellWriter sums = new CellWriter(looks.plain(), table.heads().stubs(), theme, page);
    Row first = rows.next();
    page.markup(isWhole(first, rows) ? OPEN_WHOLE : OPEN);
    write(first, details, sums, page);
    while (rows.hasNext()) {
      Row row = rows.next();
      switch (row) {
        case Row.GroupHeader header -> page.markup(isWhole(header, rows) ? NEXT_WHOLE : NEXT);
        case Row.NewPage _ -> page.markup(NEXT_PAGE);
        case Row.Detail _, Row.Subtotal _, Row.Total _ -> {}
      }
      write(row, details, sums, page);
    }
    page.markup(CLOSE);
  }

  private void write(Row row, CellWriter details, CellWriter sums, PageWriter page)
      throws IOException {
    switch (row) {
      case Row.GroupHeader header -> group(header, page);
      case Row.NewPage _ -> {}
      case Row.Detail(var cells) -> {
        page.markup(ROW);
        details.write(cells);
        page.markup(END);
      }
      case Row.Subtotal(var level, var cells) ->
          sum(PageWriter.ascii("<tr class=\"subtotal g" + level + "\">"), cells, sums, page);
      case Row.Total(var cells) -> sum(TOTAL, cells, sums, page);
    }
  }

  private void empty(PageWriter page) throws IOException {
    page.markup(
        PageWriter.ascii(
            "<tbody><tr class=\"none\"><td colspan=\"" + table.columns().size() + "\">"));
    page.text(table.whenEmpty());
    page.markup(PageWriter.ascii("</td></tr></tbody>\n"));
  }

  private static void sum(byte[] open, List<Cell> cells, CellWriter writer, PageWriter page)
      throws IOException {
    page.markup(open);
    writer.writeSum(cells);
    page.markup(END);
  }

  /// Returns whether the rows that this one begins stay on one page.
  private static boolean isWhole(Row row, RowsAhead rows) {
    return row instanceof Row.GroupHeader header && header.keep() == Keep.TOGETHER && rows.fit();
  }

  private void group(Row.GroupHeader header, PageWriter page) throws IOException {
    page.markup(
        PageWriter.ascii(
            "<tr class=\"group g%d\"><th scope=\"rowgroup\" colspan=\"%d\">"
                .formatted(header.level(), table.columns().size())));
    page.text(header.text());
    page.markup(PageWriter.ascii("</th></tr>\n"));
  }
}
