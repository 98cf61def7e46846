package io.svodka.runner.site;

import io.svodka.compiler.Inspection;
import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.glossary.Entry;
import io.svodka.compiler.glossary.Glossary;
import io.svodka.compiler.glossary.ModelMap;
import io.svodka.compiler.problem.Thing;
import io.svodka.renderer.site.Page;
import io.svodka.renderer.site.Site;
import io.svodka.renderer.site.Site.Find;
import io.svodka.renderer.site.Site.MenuGroup;
import io.svodka.renderer.site.Site.MenuLink;
import io.svodka.renderer.site.TextSections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The site of a project: everything it declares, explained by the glossary.
public final class ProjectSite {
  private final Inspection project;
  private final SiteFacts facts;
  private final SiteWords words;
  private final EntryTexts texts;
  private final List<Entry> entries;
  private final ModelMap models;
  private final PackagePages packages;

  public ProjectSite(Inspection project, SiteFacts facts, Language language) {
    this.project = project;
    this.facts = facts;
    this.words = new SiteWords(language);
    this.texts = new EntryTexts(language);
    Glossary glossary = new Glossary(project);
    this.entries = glossary.all();
    this.packages = new PackagePages(glossary.packages(), texts, words);
    this.models = ModelMap.of(project);
  }

  /// Returns the site.
  public Site site() {
    List<Page> pages = pages();
    return new Site(
        project.plan().settings().title(),
        words.language().tag(),
        words.labels(footer()),
        menu(pages),
        pages,
        names(),
        finds(),
        files());
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>(packages.names());
    names.putAll(new Addresses(entries, models).names());
    return names;
  }

  private String footer() {
    return words.say("As of ", "На ") + facts.day() + " · Svodka";
  }

  private List<Page> pages() {
    Declared declared = new Declared(entries);
    ModelPages ofModels = new ModelPages(declared, models, texts, words);
    ReportPages ofReports = new ReportPages(declared, project.plan(), facts, texts, words);
    ListPages lists = new ListPages(declared, project.plan(), facts, texts, words);
    List<Page> pages = new ArrayList<>();
    pages.add(lists.front(models));
    pages.addAll(ofReports.all());
    pages.addAll(ofModels.all());
    pages.addAll(packages.all());
    pages.addAll(lists.all());
    return pages;
  }

  private List<MenuGroup> menu(List<Page> pages) {
    List<MenuLink> general = new ArrayList<>();
    Map<String, List<MenuLink>> byFolder = new HashMap<>();
    for (Page page : pages) {
      MenuLink link = new MenuLink(page.title(), page.path());
      int folder = page.path().indexOf('/');
      if (folder > 0) {
        byFolder
            .computeIfAbsent(page.path().substring(0, folder), _ -> new ArrayList<>())
            .add(link);
      } else {
        general.add(page.path().equals("index.html") ? home() : link);
      }
    }
    List<MenuGroup> groups = new ArrayList<>();
    groups.add(new MenuGroup("", general));
    group(groups, words.say("Reports", "Отчёты"), byFolder.get("reports"));
    group(groups, words.say("Models", "Модели"), byFolder.get("models"));
    group(groups, words.say("Packages", "Пакеты"), byFolder.get("packages"));
    return groups;
  }

  private static void group(List<MenuGroup> groups, String title, @Nullable List<MenuLink> links) {
    if (links != null) {
      groups.add(new MenuGroup(title, links));
    }
  }

  private MenuLink home() {
    return new MenuLink(words.say("Overview", "Обзор"), "index.html");
  }

  /// The search knows everything that has a page, and columns by those of their sources.
  private List<Find> finds() {
    List<Find> finds = new ArrayList<>();
    for (Entry entry : entries) {
      String href = Addresses.of(entry);
      if (!href.isEmpty()) {
        finds.add(
            new Find(
                EntryTexts.title(entry), kind(entry), TextSections.plain(texts.line(entry)), href));
      }
    }
    finds.addAll(packages.finds());
    return finds;
  }

  private String kind(Entry entry) {
    String kind = entry.kind().in(words.language());
    return entry.fullName().equals(EntryTexts.title(entry)) ? kind : kind + " " + entry.fullName();
  }

  private Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    facts
        .samples()
        .forEach(
            (report, sample) -> {
              if (sample instanceof Sample.Made made) {
                made.files()
                    .forEach((name, bytes) -> files.put(Addresses.sample(report) + name, bytes));
              }
            });
    return files;
  }

  /// What is declared, by kind.
  record Declared(List<Entry> all) {
    List<Entry> of(Thing kind) {
      return all.stream().filter(entry -> entry.symbol().kind() == kind).toList();
    }

    List<Entry> within(Thing kind, String owner) {
      return of(kind).stream().filter(entry -> entry.owner().equals(owner)).toList();
    }
  }
}
