package io.svodka.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.model.origin.SourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

/// Files as they are while they are written: cut off anywhere, and with a line in their middle that
/// is not finished. Everything is asked of each; what stands before and after stays known.
final class PrefixesTest {
  /// Projects with blocks of every kind.
  private static final List<String> EXAMPLES =
      List.of(
          "../examples/partners",
          "../examples/sales",
          "../examples/tpch",
          "../cli/src/test/listings/ops",
          "../cli/src/test/listings/retail");

  private static final int CASES = Integer.getInteger("fuzz.cases", 1000);

  /// The build looks at every so many lines, the long run at each.
  private static final int LINES = Math.max(1, 4_000 / CASES);

  /// An example as the server sees it.
  private record Example(Path root, List<SourceFile> files) implements Surroundings {
    static Example of(String name) {
      Path root = Path.of(name).toAbsolutePath().normalize();
      try (Stream<Path> paths = Files.walk(root)) {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths.filter(Example::isRead).sorted().toList()) {
          String id = root.relativize(path).toString().replace('\\', '/');
          files.add(new SourceFile(new SourceId(id), Files.readString(path)));
        }
        return new Example(root, files);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static boolean isRead(Path path) {
      return path.toString().endsWith(".svodka") && !path.toString().contains("/examples/target");
    }

    @Override
    public Path projectOf(Path file) {
      return root;
    }

    @Override
    public Workspace read(Path project) {
      return () -> files;
    }

    @Override
    public LocalDate today(ZoneId zone) {
      return LocalDate.of(2026, 2, 3);
    }
  }

  private static List<Example> examples() {
    return EXAMPLES.stream().map(Example::of).toList();
  }

  private static View shown(OpenProject project, SourceFile file, String text) {
    project.show(file.id(), "file:///" + file.id().path(), text);
    return new View(project, project.inspection(), project.lines(file.id()));
  }

  /// Asks everything that an editor asks without being told to.
  private static List<DocumentSymbol> asked(View view, int offset, LocalDate today) {
    Position position = view.lines().position(offset);
    Range all = new Range(new Position(0, 0), position);
    new Completions(view).at(position);
    new Hovers(view).at(position);
    new Signatures(view).at(position);
    new Links(view).declarations(position);
    new Links(view).highlights(position);
    new Folds(view).all();
    new Lenses(view).all();
    new Hints(view, today).in(all);
    new Tidying(view).all();
    new QuickFixes(view).in(all, new CodeActionContext(List.of()));
    Colours.of(view);
    return Outlines.of(view);
  }

  private static List<String> names(List<DocumentSymbol> outline) {
    return outline.stream().map(DocumentSymbol::getName).toList();
  }

  @Test
  void everyBeginningOfAFileIsOutlinedAsFarAsItGoes() {
    List<Example> examples = examples();
    int letters =
        examples.stream()
            .flatMap(each -> each.files().stream())
            .mapToInt(f -> f.text().length())
            .sum();
    int step = Math.max(1, 2 * letters / CASES);
    int next = 0;
    for (Example example : examples) {
      OpenProject project = new OpenProject(example.root(), example);
      for (SourceFile file : example.files()) {
        List<DocumentSymbol> whole = Outlines.of(shown(project, file, file.text()));
        for (; next <= file.text().length(); next += step) {
          beginning(project, file, next, whole, example);
        }
        next -= file.text().length();
        shown(project, file, file.text());
      }
    }
  }

  private static void beginning(
      OpenProject project,
      SourceFile file,
      int length,
      List<DocumentSymbol> whole,
      Example example) {
    View view = shown(project, file, file.text().substring(0, length));
    List<String> found = names(asked(view, length, example.today(ZoneId.of("UTC"))));
    Position end = view.lines().position(length);
    List<String> finished =
        whole.stream()
            .filter(each -> each.getRange().getEnd().getLine() < end.getLine())
            .map(DocumentSymbol::getName)
            .toList();
    String where = file.id().path() + " cut at " + length;
    assertTrue(found.size() <= finished.size() + 1, () -> where + ": " + found);
    assertEquals(finished, found.subList(0, Math.min(found.size(), finished.size())), where);
  }

  @Test
  void anUnfinishedLineSpoilsNoOther() {
    int lines = 0;
    List<String> spoilt = new ArrayList<>();
    for (Example example : examples()) {
      OpenProject project = new OpenProject(example.root(), example);
      for (SourceFile file : example.files()) {
        List<String> whole = names(Outlines.of(shown(project, file, file.text())));
        List<String> written = file.text().lines().toList();
        for (int i = 0; i < written.size(); i += LINES) {
          String line = written.get(i);
          // Heads of blocks and rows of tables have a second half that others lean on.
          if (!line.startsWith("  ")
              || line.contains("{")
              || line.contains("\"\"\"")
              || line.strip().length() < 4) {
            continue;
          }
          lines++;
          if (!spoiltBy(project, file, i, whole, example).isEmpty()) {
            spoilt.add(file.id().path() + ":" + (i + 1) + " " + line.strip());
          }
        }
        shown(project, file, file.text());
      }
    }
    assertTrue(lines > 200, "there are not enough lines");
    assertEquals(List.of(), spoilt);
  }

  /// Writes half of a line and returns the declarations that are not seen any more.
  private static List<String> spoiltBy(
      OpenProject project, SourceFile file, int line, List<String> whole, Example example) {
    List<String> lines = new ArrayList<>(file.text().lines().toList());
    String half =
        lines
            .get(line)
            .substring(0, lines.get(line).length() - lines.get(line).strip().length() / 2);
    lines.set(line, half);
    String text = String.join("\n", lines) + "\n";
    int cursor = String.join("\n", lines.subList(0, line + 1)).length();
    View view = shown(project, file, text);
    List<String> left = new ArrayList<>(whole);
    left.removeAll(names(asked(view, cursor, example.today(ZoneId.of("UTC")))));
    return left;
  }
}
