package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.foreign.ForeignKind;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing of another tool's report is lost without a word, wherever it stands in the file.
class ImportLossTest {
  private static final Pattern TAG = Pattern.compile("<([A-Za-z][\\w:.]*)(\\s[^<>]*?)?(/?)>");
  private static final Pattern UNKNOWN = Pattern.compile("an element `(\\w+)`");

  static Stream<String> samples() throws IOException {
    return ImportTest.samples();
  }

  private static String text(String sample) throws IOException {
    return Files.readString(Path.of("src/test/imports", sample));
  }

  private static List<String> left(String sample, String text) {
    String kind = sample.substring(sample.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return ForeignKind.valueOf(kind).read(text, "r").left().stream().map(LeftOut::what).toList();
  }

  /// Tags outside of elements that are listed as unknown: these are listed with all they hold.
  private static List<MatchResult> tags(String sample, String text) {
    List<int[]> unknown = new ArrayList<>();
    for (String what : left(sample, text)) {
      UNKNOWN
          .matcher(what)
          .results()
          .forEach(
              each ->
                  Pattern.compile("(?s)<%1$s\\b(?:[^<>]*/>|.*?</%1$s>)".formatted(each.group(1)))
                      .matcher(text)
                      .results()
                      .forEach(span -> unknown.add(new int[] {span.start(), span.end()})));
    }
    return TAG.matcher(text)
        .results()
        .filter(tag -> unknown.stream().noneMatch(s -> tag.start() >= s[0] && tag.end() <= s[1]))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anElementThatNobodyKnowsIsListedInEveryPlace(String sample) throws IOException {
    String text = text(sample);
    int places = 0;
    for (MatchResult tag : tags(sample, text)) {
      if (tag.group(3).isEmpty()) {
        String more =
            text.substring(0, tag.end())
                + "<unheardOf><a/></unheardOf>"
                + text.substring(tag.end());
        assertTrue(left(sample, more).contains("an element `unheardOf`"), "in " + tag.group());
        places++;
      }
    }
    assertTrue(places > 4, sample);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anAttributeThatNobodyKnowsIsListedAtEveryElement(String sample) throws IOException {
    String text = text(sample);
    for (MatchResult tag : tags(sample, text)) {
      int end = tag.end() - 1 - tag.group(3).length();
      String more = text.substring(0, end) + " unheard=\"of\"" + text.substring(end);
      String name = tag.group(1).substring(tag.group(1).indexOf(':') + 1);
      String wanted = "`unheard` of `" + name + "` is \"of\"";
      assertTrue(left(sample, more).contains(wanted), "at " + tag.group());
    }
  }

  /// Each of the places where words or something computed stand tells when it says something else.
  @ParameterizedTest
  @MethodSource("samples")
  void wordsThatTheDraftDoesNotSayAreListed(String sample) throws IOException {
    String text = text(sample);
    String band = "<title><band><staticText><text>%s</text></staticText></band></title>";
    String box =
        "<Body><ReportItems><Textbox><Paragraphs><Paragraph><TextRuns><TextRun><Value>%s</Value>"
            + "</TextRun></TextRuns></Paragraph></Paragraphs></Textbox></ReportItems></Body>";
    boolean isJasper = sample.endsWith("jrxml");
    String shape = isJasper ? band.replace("title", "lastPageFooter") : box.replace("Body", "Page");
    String root = isJasper ? "</jasperReport>" : "</Report>";
    String more = text.replace(root, shape.formatted("Strictly confidential") + root);
    List<String> lost = left(sample, more);
    assertEquals(
        1, lost.stream().filter(each -> each.contains("Strictly confidential")).count(), sample);
  }
}
