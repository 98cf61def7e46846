package io.svodka.runner.site;

import io.svodka.compiler.glossary.Entry;
import io.svodka.compiler.glossary.Markdown;
import io.svodka.compiler.glossary.ModelMap;
import io.svodka.compiler.problem.Thing;
import io.svodka.renderer.site.Block;
import io.svodka.renderer.site.Block.Arrow;
import io.svodka.renderer.site.Block.Box;
import io.svodka.renderer.site.Block.Ends;
import io.svodka.renderer.site.Block.Mark;
import io.svodka.renderer.site.Page;
import io.svodka.runner.site.ProjectSite.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The pages of models.
final class ModelPages {
  private final Declared declared;
  private final ModelMap models;
  private final EntryTexts texts;
  private final SiteWords words;

  ModelPages(Declared declared, ModelMap models, EntryTexts texts, SiteWords words) {
    this.declared = declared;
    this.models = models;
    this.texts = texts;
    this.words = words;
  }

  List<Page> all() {
    return declared.of(Thing.MODEL).stream().map(this::page).toList();
  }

  private Page page(Entry model) {
    String name = model.symbol().name();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Prose(texts.line(model)));
    blocks.add(new Block.Facts(texts.facts(model)));
    ModelMap near = models.around(name);
    if (!near.joins().isEmpty()) {
      blocks.add(diagram(words.say("Joins of ", "Связи модели ") + name, near));
    }
    things(blocks, Thing.JOIN, name, words.say("Joins", "Связи"));
    things(blocks, Thing.DIMENSION, name, words.say("Dimensions", "Измерения"));
    things(blocks, Thing.HIERARCHY, name, words.say("Hierarchies", "Иерархии"));
    things(blocks, Thing.SEGMENT, name, words.say("Segments", "Сегменты"));
    measures(blocks, name);
    String title = EntryTexts.title(model);
    return new Page(Addresses.model(name), title, words.say("Model", "Модель"), blocks);
  }

  private void things(List<Block> blocks, Thing kind, String model, String title) {
    List<Entry> found = declared.within(kind, model);
    if (!found.isEmpty()) {
      blocks.add(new Block.Heading(kind.name().toLowerCase(Locale.ROOT), title));
      blocks.add(
          new Block.Things(found.stream().map(entry -> texts.thing(entry, Mark.NONE)).toList()));
    }
  }

  private void measures(List<Block> blocks, String model) {
    List<Entry> found = declared.within(Thing.MEASURE, model);
    if (!found.isEmpty()) {
      blocks.add(new Block.Heading("measures", words.say("Measures", "Показатели")));
      blocks.add(
          new Block.Grid(
              "",
              List.of(
                  words.say("Measure", "Показатель"),
                  words.say("Name", "Имя"),
                  words.say("What it is", "Что это")),
              found.stream()
                  .map(
                      entry ->
                          List.of(
                              EntryTexts.words(entry),
                              Markdown.code(entry.fullName()),
                              texts.line(entry)))
                  .toList()));
    }
  }

  /// Returns models as boxes and joins as arrows.
  static Block.Diagram diagram(String title, ModelMap models) {
    return new Block.Diagram(
        title,
        models.models().stream()
            .map(
                model ->
                    new Box(
                        model.name(), model.label(), model.source(), Addresses.model(model.name())))
            .toList(),
        models.joins().stream().map(join -> arrow(join, models)).toList());
  }

  /// Names of joins are shown where they tell two of them apart.
  private static Arrow arrow(ModelMap.Edge join, ModelMap models) {
    long alike =
        models.joins().stream()
            .filter(each -> each.from().equals(join.from()) && each.to().equals(join.to()))
            .count();
    String label = alike > 1 ? join.role() : "";
    Ends ends =
        switch (join.reach()) {
          case ONE -> new Ends("∗", "1");
          case MANY -> new Ends("1", "∗");
        };
    return new Arrow(join.from(), join.to(), label, ends);
  }
}
