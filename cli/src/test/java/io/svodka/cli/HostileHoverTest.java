package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.compiler.CheckSession;
import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.glossary.Entry;
import io.svodka.compiler.glossary.Glossary;
import io.svodka.compiler.problem.Thing;
import io.svodka.runner.project.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What no file and no site shows, the titles of calendars and of lists of addresses, an editor
/// shows beside the pointer: as words, whatever they mean elsewhere.
class HostileHoverTest {
  private static final HostilePlace CALENDAR =
      new HostilePlace("calendartitle", HostilePlace.Form.LABEL);
  private static final HostilePlace LIST = new HostilePlace("listtitle", HostilePlace.Form.LABEL);

  private static final String THINGS =
      """
      calendar c@#@ "@calendartitle@" {
      }
      list l@#@ "@listtitle@" {
        "a@example.com"
      }
      """;

  @TempDir private Path folder;

  @Test
  void titlesAreWords() throws IOException {
    HostileProject.write(folder)
        .with("things.svodka", HostilePlace.all(THINGS, List.of(CALENDAR, LIST), 1));
    List<Entry> entries =
        new Glossary(new CheckSession().inspect(new ProjectFolder(folder).read())).all();
    StringBuilder said = new StringBuilder();
    for (Entry entry : entries) {
      if (Stream.of(Thing.CALENDAR, Thing.LIST).anyMatch(entry.symbol().kind()::equals)) {
        Document shown = shown(entry.markdown(Language.ENGLISH));
        assertEquals(List.of("p", "strong", "code"), elements(shown), entry.symbol().label());
        said.append(shown.text()).append('\n');
      }
    }
    HostileReading.allIn(said.toString(), List.of(CALENDAR, LIST), "hover");
  }

  private static Document shown(String markdown) {
    return Jsoup.parse(
        HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)));
  }

  private static List<String> elements(Document shown) {
    return shown.body().select("*").stream()
        .map(org.jsoup.nodes.Element::tagName)
        .filter(name -> !name.equals("body"))
        .toList();
  }
}
