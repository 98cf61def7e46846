package io.svodka.cli;

import static io.svodka.cli.HostilePlace.constant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing that an author or the data call an address runs a program: links lead to pages and
/// letters, and all others are words.
class HostileLinksTest {
  /// The data hold every third: each scheme and each wrap several times.
  private static final int SOME = 3;

  private static final String GOOD = "https://example.com/ok";

  private static final List<String> SCHEMES =
      List.of(
          "javascript:alert(1)",
          "JaVaScRiPt:alert`1`",
          "javascript://example.com/%0Aalert(1)",
          "data:text/html,evil",
          "data:text/html;base64,PHNjcmlwdD4=",
          "vbscript:msgbox",
          "file:///etc/passwd",
          "ms-word:ofe|u|https://evil.example/x");

  private static final List<String> WRAPS =
      List.of(
          "%s",
          " %s",
          "\t%s",
          "\u00A0%s",
          "\u0001%s",
          "\u200B%s",
          "\uFEFF%s",
          "\u202E%s",
          "&#x20;%s",
          "&Tab;%s",
          "&NewLine;%s",
          "&#1;%s",
          "https:\\%s",
          "./%s",
          "//evil.example/%s",
          "https:%s",
          "https://example.com/ok\" onclick=\"%s");

  private static final List<String> ADDRESSES =
      Stream.of(
              WRAPS.stream()
                  .flatMap(wrap -> SCHEMES.stream().map(each -> wrap.replace("%s", each))),
              SCHEMES.stream().map(each -> each.replaceFirst("(?i)a", "&#97;")),
              SCHEMES.stream().map(each -> each.replaceFirst(":", "&colon;")),
              SCHEMES.stream().map(each -> each.replaceFirst(":", "\t:")),
              SCHEMES.stream().map(each -> each.replaceFirst("(?i)s", "&#10;s")))
          .flatMap(each -> each)
          .toList();

  /// Ways to write a link.
  private static final List<String> FORMS =
      List.of(
          "[a](<%s>)",
          "[b](%s)",
          "[c](<%s> \"title\")",
          "<%s>",
          "![d](<%s>)",
          "<a href='%s'>e</a>",
          "[![f](<%s>)](<%s>)");

  @TempDir static Path folder;
  private static HostileProject project;

  @BeforeAll
  static void write() throws IOException {
    project = HostileProject.write(folder);
    StringBuilder rows = new StringBuilder("id,name,ink,lot\n");
    for (int i = 0; i < ADDRESSES.size(); i += SOME) {
      rows.append(i)
          .append(",\"")
          .append(ADDRESSES.get(i).replace("\"", "\"\""))
          .append("\",x,1\n");
    }
    project.folder().write("names.csv", rows.toString());
    project.with("links.svodka", report() + packs() + described());
  }

  private static String texts() {
    return FORMS.stream()
        .flatMap(form -> ADDRESSES.stream().map(each -> form.replace("%s", each)))
        .map(text -> "text \"" + constant(text).replace("{", "{{").replace("}", "}}") + "\"\n")
        .collect(Collectors.joining());
  }

  private static String report() {
    return """
    report links {
      formats html, xlsx, pdf
      text "[good](%s)"
      %s
      query q {
        show k
        by name
      }
      table from q {
        title "[x](javascript:alert(1))"
      }
    }
    """
        .formatted(GOOD, texts());
  }

  private static String packs() {
    return """
    report packs {
      formats html, xlsx, pdf
      text "[good](%1$s) {thing.name} [a]({thing.name}) <{thing.name}>"
      burst by thing.id {
        file name "p{thing.id}"
      }
    }
    deliver letters {
      report packs
      mail {
        to "a@example.com"
        subject "x"
        body "[good](%1$s) {thing.name} [a]({thing.name}) <{thing.name}>"
        attach html
      }
    }
    """
        .formatted(GOOD);
  }

  private static String described() {
    return IntStream.range(0, FORMS.size())
        .mapToObj(
            i ->
                "model d%d from rows {\nkey id\ndescribe \"%s\"\nowner \"%s\"\nmeasure e%d = count()\n}\n"
                    .formatted(
                        i,
                        constant(
                            "[good]("
                                + GOOD
                                + ")\n\n"
                                + ADDRESSES.stream()
                                    .map(each -> FORMS.get(i).replace("%s", each))
                                    .collect(Collectors.joining("\n\n"))),
                        SCHEMES.get(i),
                        i))
        .collect(Collectors.joining());
  }

  private static Set<String> ofPages(Iterable<String> pages) {
    Set<String> links = new TreeSet<>();
    for (String page : pages) {
      var read = Jsoup.parse(page);
      links.addAll(read.select("[href]").eachAttr("href"));
      links.addAll(read.select("[action], form, base, iframe, object").eachAttr("action"));
      assertEquals(0, read.select("[onclick], [title^=javascript]").size());
    }
    links.removeIf(link -> link.startsWith("#"));
    return links;
  }

  private static List<String> pages(Path made) throws IOException {
    List<String> pages = new ArrayList<>();
    for (Path file : HostileReading.files(made, "html")) {
      pages.add(Files.readString(file));
    }
    return pages;
  }

  private static Set<String> ofPrints(Path made) throws IOException {
    Set<String> links = new TreeSet<>();
    for (Path file : HostileReading.files(made, "pdf")) {
      try (PDDocument document = Loader.loadPDF(file.toFile())) {
        for (PDPage page : document.getPages()) {
          for (PDAnnotation each : page.getAnnotations()) {
            links.add(
                each instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri
                    ? uri.getURI()
                    : each.toString());
          }
        }
      }
    }
    return links;
  }

  private static Set<String> ofWorkbooks(Path made) throws IOException {
    Set<String> links = new TreeSet<>();
    for (Path file : HostileReading.files(made, "xlsx")) {
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
        for (var sheet : book) {
          for (Hyperlink link : sheet.getHyperlinkList()) {
            if (link.getType() != HyperlinkType.DOCUMENT) {
              links.add(link.getAddress());
            }
          }
        }
      }
    }
    return links;
  }

  @Test
  void textsLeadToPagesOnly() throws IOException {
    Path made = project.run("links");
    assertEquals(Set.of(GOOD), ofPages(pages(made)));
    assertEquals(Set.of(GOOD), ofPrints(made));
    assertEquals(Set.of(), ofWorkbooks(made));
  }

  @Test
  void wordsOfDataLeadToPagesOnly() throws IOException {
    Path made = project.run("packs");
    assertEquals(Set.of(GOOD), ofPages(pages(made)));
    assertEquals(Set.of(GOOD), ofPrints(made));
    assertEquals(Set.of(), ofWorkbooks(made));
  }

  @Test
  void lettersLeadToPagesOnly() throws IOException {
    Path out = folder.resolve("letters");
    project.call("send", "letters", "--as-of", "2026-11-03", "-o", out.toString());
    List<String> pages = new ArrayList<>();
    List<Path> mails = HostileReading.files(out, "eml");
    assertEquals(Math.ceilDiv(ADDRESSES.size(), SOME), mails.size());
    for (Path mail : mails) {
      pages.addAll(MailParts.pages(mail));
    }
    assertEquals(Set.of(GOOD), ofPages(pages));
  }

  @Test
  void sitesLeadToPagesOnly() throws IOException {
    Path site = folder.resolve("site");
    project.call("docs", "-o", site.toString(), "--as-of", "2026-11-03", "--no-samples");
    Set<String> links = ofPages(pages(site));
    assertTrue(links.remove(GOOD), links.toString());
    links.removeIf(link -> link.matches("[\\w./#-]+"));
    assertEquals(Set.of(), links);
  }
}
