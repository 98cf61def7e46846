package io.svodka.compiler.diagnostic;

import static io.svodka.compiler.diagnostic.Said.verbatim;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.problem.Severity;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintersTest {
  private static final String TEXT =
      "\uFEFFreport monthly {\r\n"
          + "  -- two\n\n\n\n"
          + "  from orders\n\n\n\n\n\n\n\n"
          + "  measure total = sum(reveneu)\r\n"
          + "}";
  private static final SourceFile FILE = new SourceFile(new SourceId("sales/monthly.svodka"), TEXT);
  private static final SourceFile OTHER =
      new SourceFile(new SourceId("model/orders.svodka"), "model orders {\n}\n");

  @Test
  void theTerminalShowsLinesWithMarks() {
    assertEquals(
        """
        error[SV2002]: unknown column `reveneu`
           ┌─ sales/monthly.svodka:14:23
           │
        14 │   measure total = sum(reveneu)
           │                       ^^^^^^^ `orders` has no column with this name
           │
         6 │   from orders
           │        ------ columns come from this source
           ├─ model/orders.svodka:1:7
           │
         1 │ model orders {
           │       ------ declared here
           │
           = help: did you mean `revenue`?
           = note: `svodka explain SV2002` shows how columns are looked up
        """,
        new TerminalPrinter(Colours.PLAIN).print(List.of(example()), List.of(FILE, OTHER)));
  }

  @Test
  void jsonHoldsTheSame() {
    assertEquals(
        """
        [{"code":"SV2002","severity":"error","headline":"unknown column `reveneu`",\
        "primary":{"file":"sales/monthly.svodka","start":{"line":14,"column":23},\
        "end":{"line":14,"column":30},"text":"`orders` has no column with this name"},\
        "secondary":[{"file":"sales/monthly.svodka","start":{"line":6,"column":8},\
        "end":{"line":6,"column":14},"text":"columns come from this source"},\
        {"file":"model/orders.svodka","start":{"line":1,"column":7},\
        "end":{"line":1,"column":13},"text":"declared here"}],\
        "help":["did you mean `revenue`?"],\
        "notes":["`svodka explain SV2002` shows how columns are looked up"],\
        "edits":[{"file":"sales/monthly.svodka","start":{"line":14,"column":23},\
        "end":{"line":14,"column":30},"replacement":"\\"re\\\\venue\\"\\n\\u0001"}]}]
        """,
        new JsonPrinter().print(List.of(example()), List.of(FILE, OTHER)));
  }

  @Test
  void onlyTwentyAreShownInTheOrderOfTheText() {
    List<Diagnostic> many = new ArrayList<>();
    for (int i = 24; i >= 0; i--) {
      Said headline = Said.verbatim("w" + i + ".");
      many.add(
          new Diagnostic.Headline("SV1", Severity.WARNING, headline)
              .at(new Span(FILE.id(), i, i + 1), Said.NOTHING));
    }
    String print = new TerminalPrinter(Colours.PLAIN).print(many, List.of(FILE));
    assertTrue(print.startsWith("warning[SV1]: w0."));
    assertTrue(print.contains("w19.") && !print.contains("w20."));
    assertTrue(print.endsWith("\n… and 5 more\n"));
  }

  @Test
  void coloursAddNothingButControlCharacters() {
    List<SourceFile> files = List.of(FILE, OTHER);
    String coloured = new TerminalPrinter(Colours.ANSI).print(List.of(example()), files);
    assertTrue(coloured.startsWith("\u001B[1;31merror[SV2002]\u001B[0m"));
    assertEquals(
        new TerminalPrinter(Colours.PLAIN).print(List.of(example()), files),
        coloured.replaceAll("\u001B\\[[0-9;]*m", ""));
  }

  private static Diagnostic example() {
    return Diagnostic.error("SV2002", verbatim("unknown column `reveneu`"))
        .at(find(FILE, "reveneu"), verbatim("`orders` has no column with this name"))
        .alsoAt(find(FILE, "orders"), verbatim("columns come from this source"))
        .alsoAt(find(OTHER, "orders"), verbatim("declared here"))
        .help(verbatim("did you mean `revenue`?"))
        .note(verbatim("`svodka explain SV2002` shows how columns are looked up"))
        .edit(find(FILE, "reveneu"), "\"re\\venue\"\n\u0001");
  }

  private static Span find(SourceFile file, String text) {
    int start = file.text().indexOf(text);
    return new Span(file.id(), start, start + text.length());
  }
}
