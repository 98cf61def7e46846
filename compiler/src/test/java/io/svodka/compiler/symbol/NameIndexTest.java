package io.svodka.compiler.symbol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.compiler.CheckSession;
import io.svodka.compiler.Inspection;
import io.svodka.compiler.Projects;
import io.svodka.compiler.source.LineTable;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import io.svodka.testkit.Goldens;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class NameIndexTest {
  private final Goldens goldens = new Goldens(Path.of("src/test/goldens/naming"));

  @Test
  void namesOfThePartnerExampleLeadToTheirDeclarations() {
    Inspection found = new CheckSession().inspect(example("partners"));
    goldens.check("partners.txt", print(found));
  }

  @Test
  void namesOfTheSalesExampleLeadToTheirDeclarations() {
    Inspection found = new CheckSession().inspect(example("sales"));
    goldens.check("sales.txt", print(found));
  }

  @Test
  void namesAreKnownWhereTheRestIsBroken() {
    SourceFile broken =
        new SourceFile(
            new SourceId("broken.svodka"),
            """
            source orders from file "orders.csv" {
              columns {
                id integer
                amount number
              }
            }
            model sales from orders {
              measure revenue = sum(amount)
              measure broken = sum(
            }
            report r {
              query q {
                show revenue
                by nobody
              }
              table from q {
                columns {
                  revenue
            """);
    Inspection found = new CheckSession().inspect(() -> List.of(broken));
    goldens.check("broken.txt", print(found));
  }

  @Test
  void secondCheckKnowsTheNamesOfReportsThatAreNotPlannedAgain() {
    CheckSession session = new CheckSession();
    Workspace workspace = example("partners");
    String first = print(session.inspect(workspace));
    assertEquals(first, print(session.inspect(workspace)));
  }

  private static Workspace example(String name) {
    List<SourceFile> files = Projects.folder(Path.of("../examples", name));
    return () -> files;
  }

  /// Each line of the project in which a name is used, with what the names on it mean.
  private static String print(Inspection found) {
    return found.files().stream()
        .map(file -> print(found, file.file()))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String print(Inspection found, SourceFile file) {
    LineTable lines = file.lines();
    StringBuilder text = new StringBuilder();
    int shown = 0;
    for (Span name : found.names().in(file.id())) {
      int line = lines.lineAt(name.start());
      String means =
          found.names().meaning(name).stream()
              .filter(symbol -> !symbol.place().equals(name))
              .map(symbol -> symbol.kind() + " " + place(found, symbol.place()))
              .collect(Collectors.joining(" and "));
      String implied =
          found.names().implied(name).stream()
              .map(symbol -> symbol.kind() + " " + place(found, symbol.place()))
              .collect(Collectors.joining(" and "));
      if (line != shown && !(means.isEmpty() && implied.isEmpty())) {
        text.append(file.id().path()).append(':').append(line).append(": ");
        text.append(lines.lineText(line).strip()).append('\n');
        shown = line;
      }
      if (!means.isEmpty()) {
        text.append("  ").append(written(file, name)).append(" -> ").append(means).append('\n');
      }
      if (!implied.isEmpty()) {
        text.append("  ").append(written(file, name)).append(" also ").append(implied).append('\n');
      }
    }
    return text.toString();
  }

  private static String place(Inspection found, Span span) {
    LineTable lines =
        found.files().stream()
            .map(Inspection.Inspected::file)
            .filter(file -> file.id().equals(span.source()))
            .findFirst()
            .orElseThrow()
            .lines();
    return span.source().path() + ":" + lines.lineAt(span.start());
  }

  private static String written(SourceFile file, Span span) {
    return file.text().substring(span.start(), span.end());
  }
}
