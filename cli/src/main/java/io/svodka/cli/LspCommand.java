package io.svodka.cli;

import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.source.Workspace;
import io.svodka.languageserver.EditorServer;
import io.svodka.languageserver.Surroundings;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.project.ProjectFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Answers an editor that speaks the language server protocol.
@Command(
    name = "lsp",
    description = {
      "Answers an editor by the language server protocol over the standard streams.",
      "It tells problems with their fixes, completes, finds definitions and renames. Editors start"
          + " it by themselves."
    },
    mixinStandardHelpOptions = true)
final class LspCommand implements Callable<Integer> {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day that \"today\" means in the days shown beside periods (default: today).")
  private @Nullable LocalDate asOf;

  @Override
  public Integer call() {
    PrintStream editor = System.out;
    // Nothing but messages of the protocol may get into the stream.
    System.setOut(System.err);
    boolean goodbye = EditorServer.serve(System.in, editor, new Disk(asOf), Version.version());
    return (goodbye ? ExitCode.DONE : ExitCode.FAILED).number();
  }

  /// The machine as the server sees it.
  private record Disk(@Nullable LocalDate asOf) implements Surroundings {
    private static final String EXTENSION = ".svodka";
    private static final int HEAD = 50;

    /// The project of a file is the nearest folder above it that declares one or has settings.
    @Override
    public Path projectOf(Path file) {
      Path own = file.getParent() == null ? file.toAbsolutePath() : file.getParent();
      for (Path folder = own; folder != null; folder = folder.getParent()) {
        if (isProject(folder)) {
          return folder;
        }
      }
      return own;
    }

    private static boolean isProject(Path folder) {
      if (Files.isRegularFile(folder.resolve("svodka.toml"))) {
        return true;
      }
      if (folder.getFileName() == null || isPackage(folder)) {
        return false;
      }
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .filter(each -> each.getFileName().toString().endsWith(EXTENSION))
            .anyMatch(Disk::declaresProject);
      } catch (IOException _) {
        return false;
      }
    }

    /// A package in use lies in `packages/NAME/VERSION` and belongs to the project around it.
    private static boolean isPackage(Path folder) {
      Path packages = folder.getParent() == null ? null : folder.getParent().getParent();
      return packages != null && packages.endsWith("packages");
    }

    private static boolean declaresProject(Path file) {
      try (BufferedReader reader = Files.newBufferedReader(file)) {
        return reader.lines().limit(HEAD).anyMatch(line -> line.startsWith("project "));
      } catch (IOException | UncheckedIOException _) {
        return false;
      }
    }

    @Override
    public Workspace read(Path project) {
      try {
        return new ProjectFolder(project).read();
      } catch (RunFailure.Setup _) {
        List<SourceFile> nothing = List.of();
        return () -> nothing;
      }
    }

    @Override
    public LocalDate today(ZoneId zone) {
      return asOf == null ? LocalDate.now(zone) : asOf;
    }
  }
}
