package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.syntax.ColumnLine;
import io.svodka.compiler.syntax.ColumnOption;
import io.svodka.compiler.syntax.Element;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.compiler.syntax.TableItem;
import io.svodka.model.document.PageSetup;
import io.svodka.model.rendition.Format;
import java.util.List;

/// What a report lays out fits on its paper and into its workbook.
final class PaperFit {
  private final Findings findings;
  private final PageSetup page;
  private final List<Format> formats;

  PaperFit(Findings findings, PageSetup page, List<Format> formats) {
    this.findings = findings;
    this.page = page;
    this.formats = formats;
  }

  void check(List<ReportItem> items) {
    for (ReportItem item : items) {
      if (item instanceof ReportItem.Section section) {
        section.elements().forEach(this::element);
      } else if (item instanceof Element element) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    if (element instanceof Element.Table table) {
      width(table);
    } else if (element instanceof Element.Row row && formats.contains(Format.XLSX)) {
      sideBySide(row);
    }
  }

  /// Columns without a width take what is left, so they only make it worse.
  private void width(Element.Table table) {
    double needed =
        table.items().stream()
            .filter(TableItem.Columns.class::isInstance)
            .map(TableItem.Columns.class::cast)
            .flatMap(columns -> columns.columns().stream())
            .mapToDouble(PaperFit::width)
            .sum();
    double available = page.widthMillimetres() - 2 * page.marginMillimetres();
    if (needed > available) {
      findings.add(
          new LayoutProblem.TableTooWide(
              table.query().span(), (int) Math.ceil(needed), (int) available));
    }
  }

  private static double width(ColumnLine column) {
    return column.options().stream()
        .filter(ColumnOption.Width.class::isInstance)
        .map(ColumnOption.Width.class::cast)
        .mapToDouble(option -> Lengths.millimetres(option.length()))
        .sum();
  }

  private void sideBySide(Element.Row row) {
    List<Element.Table> tables =
        row.elements().stream()
            .filter(Element.Table.class::isInstance)
            .map(Element.Table.class::cast)
            .toList();
    if (tables.size() > 1) {
      findings.add(
          new LayoutProblem.TablesSideBySide(
              tables.get(1).query().span(), tables.getFirst().query().span()));
    }
  }
}
