package io.svodka.compiler.lower;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.TestProblem;
import io.svodka.compiler.syntax.Polarity;
import io.svodka.compiler.syntax.TestItem;
import io.svodka.compiler.syntax.Text;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.ExpectationOfTest;
import io.svodka.model.plan.ExpectationOfTest.ExpectedCell;
import io.svodka.model.plan.ExpectationOfTest.Presence;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.rendition.Format;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what a test expects of the finished files of a report.
final class ArtefactReader {
  private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

  private final Findings findings;
  private final TestCells cells;
  private final ReportPlan report;

  ArtefactReader(Findings findings, TestCells cells, ReportPlan report) {
    this.findings = findings;
    this.cells = cells;
    this.report = report;
  }

  Optional<ExpectationOfTest> read(TestItem.Expectation item) {
    return switch (item) {
      case TestItem.ExpectPages(var least, var most, var span) -> pages(least, most, span);
      case TestItem.ExpectText words -> words(words);
      case TestItem.ExpectCell cell -> cell(cell);
      case TestItem.ExpectSameTotals(var span) -> sameTotals(span);
      case TestItem.ExpectNoOtherRecipient(var span) ->
          needsBurst(span, "no other recipient")
              ? Optional.of(new ExpectationOfTest.NoOtherRecipient(span))
              : Optional.empty();
      case TestItem.ExpectQuery _, TestItem.ExpectFigure _, TestItem.ExpectSql _ ->
          Optional.empty();
    };
  }

  private Optional<ExpectationOfTest> pages(int least, int most, Span span) {
    if (least < 1 || most < least) {
      findings.add(new TestProblem.NoPages(span));
      return Optional.empty();
    }
    return isMade(Format.PDF, span)
        ? Optional.of(new ExpectationOfTest.PageCount(least, most, span))
        : Optional.empty();
  }

  private Optional<ExpectationOfTest> words(TestItem.ExpectText item) {
    List<Format> asked = new PageReader(findings).formats(item.formats());
    boolean made = true;
    for (Format format : asked) {
      made &= isMade(format, item.span());
    }
    boolean unknown = asked.size() < item.formats().size();
    if (!made || unknown) {
      return Optional.empty();
    }
    Presence presence = item.polarity() == Polarity.PLAIN ? Presence.SOMEWHERE : Presence.NOWHERE;
    return Optional.of(
        new ExpectationOfTest.Words(
            presence,
            item.text().value(),
            asked.isEmpty() ? report.formats() : asked,
            item.span()));
  }

  private Optional<ExpectationOfTest> cell(TestItem.ExpectCell item) {
    Text cell = item.cell();
    if (!CELL.matcher(cell.value()).matches()) {
      findings.add(new TestProblem.NotACell(cell.span(), cell.value()));
      return Optional.empty();
    }
    if (!isMade(Format.XLSX, item.span())) {
      return Optional.empty();
    }
    ExpectedCell expected =
        new ExpectedCell(
            new ExpectedCells(findings, cells, new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY))
                .inSheet(item.value()),
            cells.written(item.value()));
    return Optional.of(
        new ExpectationOfTest.SheetCell(item.sheet().value(), cell.value(), expected, item.span()));
  }

  private Optional<ExpectationOfTest> sameTotals(Span span) {
    if (report.formats().stream().filter(format -> !format.isForPrograms()).count() < 2) {
      findings.add(
          new TestProblem.NothingToCompare(span, report.name().name(), report.name().span()));
      return Optional.empty();
    }
    return Optional.of(new ExpectationOfTest.SameTotals(span));
  }

  private boolean isMade(Format format, Span span) {
    boolean made = report.formats().contains(format);
    if (!made) {
      findings.add(
          new TestProblem.FormatNotMade(
              span, format.extension(), report.name().name(), report.name().span()));
    }
    return made;
  }

  boolean needsBurst(Span span, String statement) {
    return switch (report.burst()) {
      case BurstPlan.ByKey _ -> true;
      case BurstPlan.Once _ -> {
        findings.add(
            new TestProblem.NotBurst(span, statement, report.name().name(), report.name().span()));
        yield false;
      }
    };
  }
}
