package io.svodka.runner.tests;

import io.svodka.model.plan.ExpectationOfTest;
import io.svodka.runner.tests.TestResult.Verdict;

/// Sends each expectation to the one who can look at it.
record Checks(TestRun run, ArtefactChecks artefacts) {
  Verdict verdict(ExpectationOfTest expectation) {
    return switch (expectation) {
      case ExpectationOfTest.OfQuery query ->
          new QueryCheck(query, run.results().query(query.query()), run.calendarRules()).verdict();
      case ExpectationOfTest.OfFigures figures -> new FigureChecks(run).verdict(figures);
      case ExpectationOfTest.OfSql counted -> new FigureChecks(run).verdict(counted);
      case ExpectationOfTest.PageCount pages -> artefacts.pages(pages);
      case ExpectationOfTest.Words words -> artefacts.words(words);
      case ExpectationOfTest.SheetCell cell -> artefacts.cell(cell);
      case ExpectationOfTest.SameTotals _ -> artefacts.sameTotals();
      case ExpectationOfTest.NoOtherRecipient _ -> artefacts.noOtherRecipient();
    };
  }
}
