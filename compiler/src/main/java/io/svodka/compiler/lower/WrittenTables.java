package io.svodka.compiler.lower;

import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Element;
import io.svodka.compiler.syntax.ReportItem;

/// Looks for the tables of a report as it is written, those that could not be read among them.
record WrittenTables(Declaration.Report report) {
  boolean isThere() {
    return report.items().stream().anyMatch(WrittenTables::holds);
  }

  private static boolean holds(ReportItem item) {
    return item instanceof ReportItem.Section section
        ? section.elements().stream().anyMatch(WrittenTables::holds)
        : item instanceof Element element && holds(element);
  }

  private static boolean holds(Element element) {
    return element instanceof Element.Table
        || element instanceof Element.Crosstab
        || (element instanceof Element.Row row
            && row.elements().stream().anyMatch(WrittenTables::holds));
  }
}
