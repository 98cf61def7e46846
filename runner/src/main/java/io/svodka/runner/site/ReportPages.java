package io.svodka.runner.site;

import io.svodka.compiler.glossary.Entry;
import io.svodka.compiler.glossary.Markdown;
import io.svodka.compiler.problem.Thing;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.TestPlan;
import io.svodka.renderer.site.Block;
import io.svodka.renderer.site.Block.Fact;
import io.svodka.renderer.site.Block.Mark;
import io.svodka.renderer.site.Page;
import io.svodka.runner.site.ProjectSite.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The pages of reports.
final class ReportPages {
  private final Declared declared;
  private final ProjectPlan plan;
  private final SiteFacts facts;
  private final EntryTexts texts;
  private final SiteWords words;

  ReportPages(
      Declared declared, ProjectPlan plan, SiteFacts facts, EntryTexts texts, SiteWords words) {
    this.declared = declared;
    this.plan = plan;
    this.facts = facts;
    this.texts = texts;
    this.words = words;
  }

  List<Page> all() {
    return declared.of(Thing.REPORT).stream().map(this::page).toList();
  }

  private Page page(Entry report) {
    String name = report.symbol().name();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Prose(texts.line(report)));
    blocks.add(new Block.Facts(withOwner(texts.facts(report))));
    sample(blocks, name);
    deliveries(blocks, name);
    tests(blocks, name);
    sections(blocks, report);
    things(blocks, Thing.QUERY, name, words.say("Datasets", "Наборы данных"));
    things(blocks, Thing.MEASURE, name, words.say("Measures of its own", "Свои показатели"));
    String title = EntryTexts.title(report);
    return new Page(Addresses.report(name), title, words.say("Report", "Отчёт"), blocks);
  }

  /// Who answers for the project answers for its reports, where nobody else does.
  private List<Fact> withOwner(List<Fact> own) {
    String title = words.say("owner", "ответственный");
    String owner = plan.settings().ownership().owner();
    if (owner.isEmpty() || own.stream().anyMatch(fact -> fact.title().equals(title))) {
      return own;
    }
    List<Fact> all = new ArrayList<>(own);
    all.add(new Fact(title, List.of(Markdown.plain(owner))));
    return all;
  }

  private void sample(List<Block> blocks, String report) {
    switch (facts.samples().getOrDefault(report, new Sample.Missing(""))) {
      case Sample.Made made -> {
        String folder = Addresses.sample(report);
        blocks.add(new Block.Heading("sample", words.say("Sample", "Образец")));
        blocks.add(
            new Block.Picture(
                made.picture(),
                words.say("The first page of the report", "Первая страница отчёта"),
                folder + "page.html",
                caption(made)));
      }
      case Sample.Missing(var why) -> {
        if (!why.isEmpty()) {
          noSample(
              blocks,
              words.say("It could not be made: ", "Его не удалось сделать: ")
                  + Markdown.plain(why));
        }
      }
      case Sample.Untested() ->
          noSample(
              blocks,
              words.say(
                  "There is none: samples are made of the rows of tests, and no test looks at this"
                      + " report. `svodka docs --samples data` makes them of the data.",
                  "Его нет: образцы делаются по строкам тестов, а этот отчёт не проверяет ни один."
                      + " `svodka docs --samples data` сделает их по данным."));
    }
  }

  private void noSample(List<Block> blocks, String why) {
    blocks.add(new Block.Heading("sample", words.say("Sample", "Образец")));
    blocks.add(new Block.Prose(why));
  }

  private String caption(Sample.Made made) {
    String rows =
        made.rows().isEmpty()
            ? words.say("Made of the data", "Сделан по данным")
            : words.say("Made of the rows of the test “", "Сделан по строкам теста «")
                + Markdown.plain(made.rows())
                + words.say("”", "»");
    return rows + words.say(", as of ", ", на ") + made.asOf() + ".";
  }

  private void deliveries(List<Block> blocks, String report) {
    List<String> names =
        plan.deliveries().stream()
            .filter(delivery -> delivery.report().equals(report))
            .map(DeliveryPlan::name)
            .toList();
    if (names.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading("deliveries", words.say("Deliveries", "Рассылки")));
    blocks.add(
        new Block.Things(
            declared.of(Thing.DELIVERY).stream()
                .filter(entry -> names.contains(entry.symbol().name()))
                .map(entry -> texts.thing(entry, Mark.NONE))
                .toList()));
    blocks.addAll(new Slots(plan, facts, words).next(names));
  }

  private void tests(List<Block> blocks, String report) {
    List<String> names =
        plan.tests().stream()
            .filter(
                test ->
                    test.subject() instanceof TestPlan.Subject.OfReport(var name, _, _)
                        && name.equals(report))
            .map(TestPlan::name)
            .toList();
    if (!names.isEmpty()) {
      blocks.add(new Block.Heading("tests", words.say("Tests", "Тесты")));
      blocks.add(
          new Block.Things(
              declared.of(Thing.TEST).stream()
                  .filter(entry -> names.contains(entry.symbol().name()))
                  .map(entry -> texts.thing(entry, new TestMarks(facts, words).of(entry)))
                  .toList()));
    }
  }

  private void sections(List<Block> blocks, Entry report) {
    StringBuilder list = new StringBuilder();
    declared.within(Thing.SECTION, report.symbol().name()).stream()
        .map(EntryTexts::words)
        .filter(title -> !title.isEmpty())
        .forEach(title -> list.append("- ").append(title).append('\n'));
    if (!list.isEmpty()) {
      blocks.add(new Block.Heading("sections", words.say("Sections", "Разделы")));
      blocks.add(new Block.Prose(list.toString()));
    }
  }

  private void things(List<Block> blocks, Thing kind, String report, String title) {
    List<Entry> found = declared.within(kind, report);
    if (!found.isEmpty()) {
      blocks.add(new Block.Heading(kind.name().toLowerCase(Locale.ROOT), title));
      blocks.add(new Block.Things(found.stream().map(e -> texts.thing(e, Mark.NONE)).toList()));
    }
  }
}
