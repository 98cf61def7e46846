package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.ReportItem;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Standard;
import io.svodka.model.rendition.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads paper and file formats.
final class PageReader {
  static final double USUAL_MARGIN = 15;
  static final PageSetup USUAL =
      new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.PORTRAIT, USUAL_MARGIN);

  private final Findings findings;

  PageReader(Findings findings) {
    this.findings = findings;
  }

  PageSetup read(ReportItem.Page page) {
    String asked = page.paper().text().toUpperCase(Locale.ROOT);
    Optional<PageSetup.Paper> paper =
        Arrays.stream(PageSetup.Paper.values())
            .filter(each -> each.name().equals(asked))
            .findFirst();
    if (paper.isEmpty()) {
      findings.add(
          new NamingProblem.UnknownThing(
              page.paper().span(),
              Thing.PAPER,
              page.paper().text(),
              List.of("A3", "A4", "A5", "letter")));
    }
    return new PageSetup(
        paper.orElse(PageSetup.Paper.A4),
        switch (page.orientation()) {
          case PORTRAIT -> PageSetup.Orientation.PORTRAIT;
          case LANDSCAPE -> PageSetup.Orientation.LANDSCAPE;
        },
        switch (page.margins()) {
          case ReportItem.Margins.Given(var length) -> Lengths.millimetres(length);
          case ReportItem.Margins.Usual() -> USUAL_MARGIN;
        },
        standards(page.standards()));
  }

  private Set<Standard> standards(List<Name> names) {
    Set<Standard> standards = EnumSet.noneOf(Standard.class);
    for (Name name : names) {
      switch (name.text().toLowerCase(Locale.ROOT)) {
        case "archive" -> standards.add(Standard.ARCHIVE);
        case "accessibility" -> standards.add(Standard.ACCESSIBLE);
        default ->
            findings.add(
                new NamingProblem.UnknownThing(
                    name.span(), Thing.STANDARD, name.text(), List.of("archive", "accessibility")));
      }
    }
    return standards;
  }

  List<Format> formats(List<Name> names) {
    List<Format> formats = new ArrayList<>();
    for (Name name : names) {
      Format.named(name.text()).ifPresentOrElse(formats::add, () -> unknown(name));
    }
    return formats.stream().distinct().toList();
  }

  private void unknown(Name name) {
    findings.add(
        new NamingProblem.UnknownThing(
            name.span(), Thing.FILE_FORMAT, name.text(), Format.names()));
  }
}
