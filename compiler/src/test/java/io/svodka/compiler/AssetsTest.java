package io.svodka.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.source.Assets;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.model.origin.SourceId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Pictures are looked for before a query is sent.
class AssetsTest {
  private static final SourceFile COMMON =
      Projects.file("project.svodka", Path.of("src/test/cases/project.svodka"));

  @Test
  void aPictureThatIsNotInTheFolderIsReportedAtItsName() {
    List<Diagnostic> found = compiled("theme t {\n  logo \"assets/logo.png\"\n}\n");
    assertEquals(List.of("SV7028"), found.stream().map(Diagnostic::code).toList());
    assertEquals(17, found.getFirst().primary().span().start());
  }

  @Test
  void aPictureThatIsThereIsFine() {
    assertEquals(List.of(), compiled("theme t {\n  logo \"assets/mark.png\"\n}\n"));
  }

  @Test
  void aSessionNoticesThatAPictureIsGone() {
    String report =
        """
        report r {
          during last month
          query q {
            show revenue
          }
          tiles from q
          image "assets/mark.png"
        }
        """;
    List<SourceFile> files = List.of(COMMON, new SourceFile(new SourceId("report.svodka"), report));
    CheckSession session = new CheckSession();
    session.compile(new Folder(files, Set.of("assets/mark.png")));
    Compilation after = session.compile(new Folder(files, Set.of()));
    assertEquals(new Compiler().compile(new Folder(files, Set.of())), after);
    assertTrue(after instanceof Compilation.Refused);
  }

  private static List<Diagnostic> compiled(String theme) {
    SourceFile file = new SourceFile(new SourceId("theme.svodka"), theme);
    return switch (new Compiler()
        .compile(new Folder(List.of(COMMON, file), Set.of("assets/mark.png")))) {
      case Compilation.Compiled(_, var warnings) -> warnings;
      case Compilation.Refused(var diagnostics) -> diagnostics;
    };
  }

  private record Folder(List<SourceFile> files, Set<String> pictures) implements Workspace {
    @Override
    public Assets assets() {
      return new Assets.Known(pictures);
    }
  }
}
