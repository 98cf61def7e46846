package io.svodka.runner.site;

import io.svodka.compiler.glossary.Entry;
import io.svodka.compiler.glossary.Markdown;
import io.svodka.compiler.glossary.PackageEntry;
import io.svodka.compiler.problem.Thing;
import io.svodka.renderer.site.Block;
import io.svodka.renderer.site.Block.Card;
import io.svodka.renderer.site.Block.Fact;
import io.svodka.renderer.site.Page;
import io.svodka.renderer.site.Site.Find;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pages of packages: what each brings, under its names in the project, and who uses it.
final class PackagePages {
  private final List<PackageEntry> packages;
  private final EntryTexts texts;
  private final SiteWords words;

  PackagePages(List<PackageEntry> packages, EntryTexts texts, SiteWords words) {
    this.packages = packages;
    this.texts = texts;
    this.words = words;
  }

  List<Page> all() {
    return packages.stream().map(this::page).toList();
  }

  /// Returns what the search finds.
  List<Find> finds() {
    return packages.stream()
        .map(
            each ->
                new Find(
                    title(each), kind() + " " + each.alias(), line(each), Addresses.packages(each)))
        .toList();
  }

  private String kind() {
    return words.say("Package", "Пакет");
  }

  private static String title(PackageEntry entry) {
    return entry.name() + " " + entry.version();
  }

  private String line(PackageEntry entry) {
    return entry.about().stream().map(texts::line).findFirst().orElse("");
  }

  private Page page(PackageEntry entry) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Prose(line(entry)));
    blocks.add(new Block.Facts(facts(entry)));
    models(blocks, entry);
    grid(blocks, entry, Thing.MEASURE, words.say("Measures", "Показатели"));
    grid(blocks, entry, Thing.SOURCE, words.say("Sources", "Источники"));
    return new Page(Addresses.packages(entry), title(entry), kind(), blocks);
  }

  private List<Fact> facts(PackageEntry entry) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            words.say("names begin with", "имена начинаются с"),
            List.of(Markdown.code(entry.alias() + "."))));
    entry.about().forEach(about -> facts.addAll(texts.facts(about)));
    fact(facts, words.say("uses", "использует"), code(entry.uses()));
    fact(facts, words.say("keeps for itself", "оставляет себе"), code(entry.hidden()));
    fact(facts, words.say("used in", "где используется"), code(entry.users()));
    return facts;
  }

  private static void fact(List<Fact> facts, String title, List<String> said) {
    if (!said.isEmpty()) {
      facts.add(new Fact(title, List.of(String.join(", ", said))));
    }
  }

  private static List<String> code(List<String> names) {
    return names.stream().map(Markdown::code).toList();
  }

  /// Returns the pages that the aliases in use lead to.
  Map<String, String> names() {
    return packages.stream()
        .collect(Collectors.toMap(PackageEntry::alias, Addresses::packages, (first, _) -> first));
  }

  private void models(List<Block> blocks, PackageEntry entry) {
    List<Card> cards =
        of(entry, Thing.MODEL)
            .map(
                model ->
                    new Card(
                        Addresses.of(model),
                        EntryTexts.title(model),
                        texts.line(model),
                        List.of(Markdown.code(model.fullName()))))
            .toList();
    if (!cards.isEmpty()) {
      blocks.add(new Block.Heading("models", words.say("Models", "Модели")));
      blocks.add(new Block.Cards(cards));
    }
  }

  private void grid(List<Block> blocks, PackageEntry entry, Thing kind, String title) {
    List<List<String>> rows =
        of(entry, kind)
            .map(
                each ->
                    List.of(
                        EntryTexts.words(each), Markdown.code(each.fullName()), texts.line(each)))
            .toList();
    if (!rows.isEmpty()) {
      List<String> heads =
          List.of(
              words.say("Title", "Название"),
              words.say("Name", "Имя"),
              words.say("What it is", "Что это"));
      blocks.add(new Block.Heading(kind.name().toLowerCase(Locale.ROOT), title));
      blocks.add(new Block.Grid("", heads, rows));
    }
  }

  private static Stream<Entry> of(PackageEntry entry, Thing kind) {
    return entry.content().stream().filter(each -> each.symbol().kind() == kind);
  }
}
