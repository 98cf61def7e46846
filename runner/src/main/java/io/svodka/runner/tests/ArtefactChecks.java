package io.svodka.runner.tests;

import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.evaluate.PackSettingsReader;
import io.svodka.engine.layout.Pack;
import io.svodka.engine.layout.ReportLayout;
import io.svodka.engine.query.KeyedStream;
import io.svodka.model.plan.ExpectationOfTest;
import io.svodka.model.plan.ExpectationOfTest.Presence;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.rendition.Format;
import io.svodka.model.value.Value;
import io.svodka.reader.opened.Opened;
import io.svodka.runner.PlainText;
import io.svodka.runner.Renditions;
import io.svodka.runner.ReportPacks;
import io.svodka.runner.tests.TestResult.Verdict;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Looks into the finished files that the rows of a test make. They are made once, when the first
/// expectation asks for them.
final class ArtefactChecks {
  private final TestRun run;
  private final Renditions renditions;
  private final List<MadePack> made = new ArrayList<>();
  private final List<MadePack> chosen = new ArrayList<>();

  ArtefactChecks(TestRun run, Renditions renditions) {
    this.run = run;
    this.renditions = renditions;
  }

  Verdict pages(ExpectationOfTest.PageCount expected) {
    return each(pack -> pages(expected, pack));
  }

  private static List<String> pages(ExpectationOfTest.PageCount expected, MadePack pack) {
    int pages = pack.open(Format.PDF) instanceof Opened.Pdf pdf ? pdf.pages() : 0;
    boolean fits = expected.least() <= pages && pages <= expected.most();
    String wanted =
        expected.least() == expected.most()
            ? "expected " + expected.least()
            : "expected " + expected.least() + " to " + expected.most();
    return fits
        ? List.of()
        : List.of(
            pack.named(Format.PDF)
                + " has "
                + (pages == 1 ? "1 page" : pages + " pages")
                + ", "
                + wanted);
  }

  Verdict words(ExpectationOfTest.Words expected) {
    return each(pack -> words(expected, pack));
  }

  private static List<String> words(ExpectationOfTest.Words expected, MadePack pack) {
    List<String> wrong = new ArrayList<>();
    for (Format format : expected.formats()) {
      boolean there = Searching.holds(pack.open(format).lines(), expected.text());
      boolean wanted = expected.presence() == Presence.SOMEWHERE;
      if (there != wanted) {
        wrong.add(
            pack.named(format) + (there ? " holds “" : " does not hold “") + expected.text() + "”");
      }
    }
    return wrong;
  }

  Verdict cell(ExpectationOfTest.SheetCell expected) {
    return each(pack -> new SheetCheck(expected).wrong(pack));
  }

  Verdict sameTotals() {
    return each(pack -> new TotalsCheck(run.report().formats()).wrong(pack));
  }

  /// All packs are searched, whichever one the test looks at.
  Verdict noOtherRecipient() {
    packs();
    return said(new RecipientCheck(run.report(), List.copyOf(made)).wrong());
  }

  private Verdict each(Function<MadePack, List<String>> check) {
    List<MadePack> packs = packs();
    return packs.isEmpty()
        ? said(List.of("no pack is made of these rows"))
        : said(packs.stream().map(check).flatMap(List::stream).toList());
  }

  private static Verdict said(List<String> wrong) {
    return wrong.isEmpty() ? new Verdict.Met() : new Verdict.Differs(new Difference.Said(wrong));
  }

  private List<MadePack> packs() {
    if (chosen.isEmpty() && made.isEmpty()) {
      make();
    }
    return chosen;
  }

  private void make() {
    ReportPlan report = run.report();
    ReportLayout layout = run.layout();
    List<KeyedData> all = new ArrayList<>();
    try (KeyedStream stream = run.engine().open(report, run.values(report))) {
      stream.forEachRemaining(all::add);
    }
    Set<String> wanted = Set.copyOf(run.recipients());
    List<KeyedData> looked = new ArrayList<>();
    Iterator<KeyedData> named = ReportPacks.chosen(all.iterator(), wanted);
    named.forEachRemaining(looked::add);
    for (KeyedData data : all) {
      PackSettingsReader settings = run.settings();
      settings.zone(data.attributes());
      Pack pack = layout.of(data, settings.locale(data.attributes())).pack();
      if (pack.fate() == Pack.Fate.MADE) {
        MadePack finished = made(data, pack, report);
        made.add(finished);
        if (looked.contains(data)) {
          chosen.add(finished);
        }
      }
    }
  }

  private MadePack made(KeyedData data, Pack pack, ReportPlan report) {
    String key = data.key() instanceof Value.Absent ? "" : PlainText.of(data.key());
    return new MadePack(
        key, pack, data.attributes(), new ReportPacks(run.dressed(renditions)).make(pack, report));
  }
}
