package io.svodka.runner.site;

import io.svodka.compiler.glossary.Entry;
import io.svodka.compiler.glossary.Markdown;
import io.svodka.compiler.glossary.ModelMap;
import io.svodka.compiler.problem.Thing;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.renderer.site.Block;
import io.svodka.renderer.site.Block.Card;
import io.svodka.renderer.site.Block.Mark;
import io.svodka.renderer.site.Page;
import io.svodka.runner.site.ProjectSite.Declared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The pages that list what a project has.
final class ListPages {
  /// More boxes than this are no picture any more; each model has a diagram of its own.
  private static final int MOST_BOXES = 40;

  private final Declared declared;
  private final ProjectPlan plan;
  private final SiteFacts facts;
  private final EntryTexts texts;
  private final SiteWords words;

  ListPages(
      Declared declared, ProjectPlan plan, SiteFacts facts, EntryTexts texts, SiteWords words) {
    this.declared = declared;
    this.plan = plan;
    this.facts = facts;
    this.texts = texts;
    this.words = words;
  }

  /// Returns the first page.
  Page front(ModelMap models) {
    List<Block> blocks = new ArrayList<>();
    declared
        .of(Thing.PROJECT)
        .forEach(
            project -> {
              blocks.add(new Block.Prose(texts.line(project)));
              blocks.add(new Block.Facts(texts.facts(project)));
            });
    cards(blocks, Thing.REPORT, "reports", words.say("Reports", "Отчёты"));
    if (!models.models().isEmpty()) {
      blocks.add(new Block.Heading("models", words.say("Models", "Модели")));
      if (models.models().size() <= MOST_BOXES) {
        blocks.add(
            ModelPages.diagram(words.say("Models and their joins", "Модели и их связи"), models));
      }
    }
    List<String> all =
        facts.agenda().next().stream().map(each -> each.what().name()).distinct().toList();
    List<Block> next = new Slots(plan, facts, words).next(all);
    if (!next.isEmpty()) {
      blocks.add(new Block.Heading("next", words.say("What comes next", "Что дальше")));
      blocks.addAll(next);
    }
    return new Page("index.html", plan.settings().title(), "", blocks);
  }

  private void cards(List<Block> blocks, Thing kind, String id, String title) {
    List<Entry> found = declared.of(kind);
    if (!found.isEmpty()) {
      blocks.add(new Block.Heading(id, title));
      blocks.add(new Block.Cards(found.stream().map(this::card).toList()));
    }
  }

  private Card card(Entry entry) {
    return new Card(
        Addresses.of(entry),
        EntryTexts.title(entry),
        texts.line(entry),
        notes(entry.symbol().name()));
  }

  /// Returns the name of a report and when it comes next.
  private List<String> notes(String report) {
    List<String> notes = new ArrayList<>(List.of(Markdown.code(report)));
    facts.agenda().next().stream()
        .filter(each -> each.what().report().name().name().equals(report))
        .findFirst()
        .map(Slots::time)
        .ifPresent(time -> notes.add(words.say("next: ", "ближайший срок: ") + time));
    return notes;
  }

  /// Returns the other pages.
  List<Page> all() {
    return Stream.of(
            things(
                "measures.html", words.say("Measures", "Показатели"), declared.of(Thing.MEASURE)),
            schedule(),
            things("tests.html", words.say("Tests", "Тесты"), declared.of(Thing.TEST)),
            things("sources.html", words.say("Sources", "Источники"), declared.of(Thing.SOURCE)),
            things("access.html", words.say("Access", "Доступ"), declared.of(Thing.ROLE)),
            List.of(glossary()))
        .flatMap(List::stream)
        .toList();
  }

  private List<Page> things(String path, String title, List<Entry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    TestMarks marks = new TestMarks(facts, words);
    return List.of(
        new Page(
            path,
            title,
            "",
            List.of(
                new Block.Things(
                    entries.stream()
                        .map(
                            entry ->
                                texts.thing(
                                    entry,
                                    entry.symbol().kind() == Thing.TEST
                                        ? marks.of(entry)
                                        : Mark.NONE))
                        .toList()))));
  }

  private List<Page> schedule() {
    List<Entry> comes =
        Stream.concat(declared.of(Thing.DELIVERY).stream(), declared.of(Thing.ALERT).stream())
            .toList();
    if (comes.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(
        new Slots(plan, facts, words)
            .next(comes.stream().map(entry -> entry.symbol().name()).toList()));
    blocks.add(
        new Block.Things(comes.stream().map(entry -> texts.thing(entry, Mark.NONE)).toList()));
    String title = words.say("Deliveries and alerts", "Рассылки и оповещения");
    return List.of(new Page("schedule.html", title, "", blocks));
  }

  private Page glossary() {
    List<String> heads =
        List.of(
            words.say("Word", "Слово"),
            words.say("What it is", "Что это"),
            words.say("Meaning", "Значение"));
    List<List<String>> rows =
        declared.all().stream()
            .filter(entry -> !Addresses.of(entry).isEmpty())
            .filter(entry -> entry.symbol().kind() != Thing.TEST)
            .sorted(
                Comparator.comparing(EntryTexts::title, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Entry::fullName))
            .map(this::row)
            .toList();
    String title = words.say("Glossary", "Словарь");
    return new Page("glossary.html", title, "", List.of(new Block.Grid("", heads, rows)));
  }

  private List<String> row(Entry entry) {
    String kind = entry.kind().in(words.language());
    return List.of(
        "[" + EntryTexts.words(entry) + "](" + Addresses.of(entry) + ")",
        kind + " " + Markdown.code(entry.fullName()),
        texts.line(entry));
  }
}
