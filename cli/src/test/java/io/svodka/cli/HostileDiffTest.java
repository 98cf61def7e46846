package io.svodka.cli;

import static io.svodka.cli.HostilePlace.TEXTS;
import static io.svodka.cli.HostilePlace.constant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that mean something elsewhere stand in what two revisions differ in, and in the names of
/// those who get other figures.
class HostileDiffTest {
  private static final int TOGETHER = 20;

  @TempDir static Path root;

  @BeforeAll
  static void write() throws IOException {
    write("before", i -> "x", "0");
    write("after", i -> TEXTS.get(i) + "·label" + i + ".", "2");
  }

  private interface Label {
    String of(int i);
  }

  private static void write(String folder, Label label, String least) throws IOException {
    HostileProject.write(root.resolve(folder))
        .with(
            "differs.svodka",
            "model told from names {\nkey id\ndimension name\nwhere id >= "
                + least
                + "\nmeasure all_of = count()\n"
                + IntStream.range(0, TEXTS.size())
                    .mapToObj(
                        i -> "measure m" + i + " \"" + constant(label.of(i)) + "\" = count()\n")
                    .collect(Collectors.joining())
                + "}\n"
                + IntStream.range(0, TEXTS.size() / TOGETHER)
                    .mapToObj(HostileDiffTest::report)
                    .collect(Collectors.joining())
                + """
                report packs {
                  formats html
                  query w {
                    show all_of
                  }
                  tiles from w
                  burst by told.id {
                    file name "{told.name}-{told.id}"
                  }
                }
                """);
  }

  private static String report(int number) {
    int from = number * TOGETHER;
    List<Integer> all = IntStream.range(from, from + TOGETHER).boxed().toList();
    return "report r%d {\nformats html\nowner \"%s\"\nquery q {\nshow all_of, %s\n}\ntable from q\n}\n"
        .formatted(
            number,
            all.stream().map(i -> constant(owner(i))).collect(Collectors.joining(" ")),
            all.stream().map(i -> "m" + i).collect(Collectors.joining(", ")));
  }

  private static String owner(int i) {
    return TEXTS.get(i) + "·owner" + i + ".";
  }

  private static Cli diff(String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "diff",
                root.resolve("before").toString(),
                root.resolve("after").toString(),
                "-C",
                root.resolve("after").toString()));
    line.addAll(List.of(more));
    Cli done = Cli.call(line.toArray(String[]::new));
    assertEquals(0, done.code(), done.out() + done.err());
    return done;
  }

  /// Collects words, and whatever else an author could have made of them.
  private static final class Reading extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();
    private final List<String> made = new ArrayList<>();

    @Override
    public void visit(Text text) {
      words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      words.append(code.getLiteral());
    }

    @Override
    public void visit(CustomNode node) {
      visitChildren(node);
      words.append(node instanceof TableCell ? "\n" : "");
    }

    @Override
    public void visit(HtmlInline html) {
      made.add(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      made.add(html.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
      made.add(code.getLiteral());
    }

    @Override
    public void visit(Link link) {
      made.add(link.getDestination());
    }

    @Override
    public void visit(Image image) {
      made.add(image.getDestination());
    }

    @Override
    public void visit(Emphasis emphasis) {
      made.add("emphasis");
      visitChildren(emphasis);
    }
  }

  private static String read(String markdown) {
    Reading reading = new Reading();
    Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .parse(markdown)
        .accept(reading);
    assertEquals(List.of(), reading.made);
    return reading.words.toString();
  }

  private static List<String> labels() {
    return IntStream.range(0, TEXTS.size() / TOGETHER * TOGETHER)
        .mapToObj(i -> TEXTS.get(i) + "·label" + i + ".")
        .toList();
  }

  private static List<String> owners() {
    return IntStream.range(0, TEXTS.size() / TOGETHER * TOGETHER)
        .mapToObj(HostileDiffTest::owner)
        .toList();
  }

  @Test
  void markdownIsNotBrokenOutOf() {
    String markdown = diff("--figures", "none", "--markdown").out();
    String read = read(markdown);
    HostileReading.saysAll(read, labels(), "markdown");
    HostileReading.saysAll(read, owners(), "markdown");
    assertEquals(1, markdown.lines().filter(line -> line.startsWith("## ")).count());
  }

  @Test
  void textHasALineForEachChange() {
    Cli told = diff("--figures", "none");
    assertEquals("", told.out().replaceAll("[^\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]|\\n", ""));
    HostileReading.saysAll(told.out(), labels(), "text");
    assertEquals(
        List.of(),
        told.out()
            .lines()
            .filter(
                line ->
                    !line.matches("  .*|Numbers may.*|What people.*|Looks.*|No effect|Owners.*|"))
            .toList());
  }

  @Test
  void programsReadThemAsTheyAre() {
    List<String> after =
        diff("--figures", "none", "--json").json().path("changes").findValuesAsText("after");
    HostileReading.saysAll(String.join("\n", after), labels(), "json");
  }

  @Test
  void namesOfRecipientsAreNotRead() {
    Cli told = diff("--as-of", "2026-11-03", "--packs", "1000", "--markdown");
    HostileReading.saysAll(read(told.out()), HostileProject.NAMES, "markdown");
  }
}
