package io.svodka.compiler.cases;

import io.svodka.compiler.diagnostic.Colours;
import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.diagnostic.TerminalPrinter;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/// Runs the Markdown cases of a folder: each `svodka` fence is a file (the second is called
/// `case2.svodka`), each `lock` fence a file of the folder `schema`, a `holidays` fence
/// `holidays/case.csv`, the `diagnostics` fence is the expected print of what is found in them, a
/// `diagnostics ru` fence the same in Russian. `-Dgoldens=accept` writes the actual prints; cases
/// without expectation fail.
public final class CaseRunner {
  private static final String DIAGNOSTICS = "diagnostics";
  private static final String RUSSIAN = "diagnostics ru";

  private final Path folder;
  private final Function<List<SourceFile>, List<Diagnostic>> check;
  private final List<SourceFile> common;

  /// @param folder such as `src/test/cases/syntax`
  /// @param check what is to be tested
  public CaseRunner(Path folder, Function<List<SourceFile>, List<Diagnostic>> check) {
    this(folder, check, List.of());
  }

  /// @param common files that belong to every case
  public CaseRunner(
      Path folder, Function<List<SourceFile>, List<Diagnostic>> check, List<SourceFile> common) {
    this.folder = folder;
    this.check = check;
    this.common = common;
  }

  /// The tests of all files of the folder.
  public List<DynamicNode> tests() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().map(this::file).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The sources of all cases of the folder.
  public List<String> sources() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".md"))
          .flatMap(f -> new CaseFile(lines(f)).cases().stream())
          .flatMap(c -> c.texts(CaseFile.SOURCE).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Everything that is found in the cases of the folder.
  public List<Diagnostic> diagnostics() {
    return projects().stream().flatMap(files -> check.apply(files).stream()).toList();
  }

  /// The files of each case of the folder.
  public List<List<SourceFile>> projects() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".md"))
          .flatMap(f -> new CaseFile(lines(f)).cases().stream())
          .filter(c -> !c.fences().isEmpty())
          .map(this::sources)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The cases of a file are read when they are run, and not to run one of another file.
  private DynamicNode file(Path file) {
    if ("accept".equals(System.getProperty("goldens"))) {
      accept(file, new CaseFile(lines(file)).cases());
      return DynamicContainer.dynamicContainer(file.toString(), List.<DynamicNode>of());
    }
    return DynamicContainer.dynamicContainer(
        file.getFileName().toString(),
        Stream.of(file)
            .flatMap(each -> new CaseFile(lines(each)).cases().stream())
            .filter(each -> !each.fences().isEmpty())
            .map(each -> one(file, each)));
  }

  private DynamicTest one(Path file, CaseFile.Case test) {
    return DynamicTest.dynamicTest(
        test.name(),
        () -> {
          Assertions.assertFalse(
              test.texts(CaseFile.SOURCE).isEmpty() && test.texts(CaseFile.SLIP).isEmpty(),
              file + ": no source in " + test.name());
          Assertions.assertEquals(
              test.texts(DIAGNOSTICS),
              List.of(print(test, Language.ENGLISH)),
              file + ": " + test.name() + "; accept with -Dgoldens=accept");
          for (String russian : test.texts(RUSSIAN)) {
            Assertions.assertEquals(
                russian,
                print(test, Language.RUSSIAN),
                file + ": " + test.name() + "; accept with -Dgoldens=accept");
          }
        });
  }

  private String print(CaseFile.Case test, Language language) {
    List<SourceFile> files = sources(test);
    return new TerminalPrinter(Colours.PLAIN, language).print(check.apply(files), files);
  }

  private List<SourceFile> sources(CaseFile.Case test) {
    List<SourceFile> files = new ArrayList<>();
    for (String text : test.texts(CaseFile.SOURCE)) {
      String name = files.isEmpty() ? "case.svodka" : "case" + (files.size() + 1) + ".svodka";
      files.add(new SourceFile(new SourceId(name), text));
    }
    List<String> locks = test.texts(CaseFile.LOCK);
    for (int i = 0; i < locks.size(); i++) {
      String name = "schema/" + (i == 0 ? "case" : "case" + (i + 1)) + ".lock";
      files.add(new SourceFile(new SourceId(name), locks.get(i)));
    }
    List<Slip> slips = test.texts(CaseFile.SLIP).stream().map(Slip::of).toList();
    test.texts(CaseFile.HOLIDAYS)
        .forEach(text -> files.add(new SourceFile(new SourceId("holidays/case.csv"), text)));
    common.forEach(file -> files.add(Slip.applied(slips, file)));
    slips.forEach(slip -> slip.mustFit(common));
    return files;
  }

  private void accept(Path file, List<CaseFile.Case> cases) {
    List<String> lines = new ArrayList<>(lines(file));
    for (CaseFile.Case test : cases.reversed()) {
      if (!test.fences().isEmpty()) {
        accept(lines, test);
      }
    }
    try {
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(List<String> lines, CaseFile.Case test) {
    if (test.texts(DIAGNOSTICS).isEmpty()) {
      lines.addAll(
          test.fences().getLast().endLine() + 1,
          fence(print(test, Language.ENGLISH).lines().toList()));
    }
    for (CaseFile.Fence fence : test.fences().reversed()) {
      if (fence.kind().equals(DIAGNOSTICS)) {
        replace(lines, fence, print(test, Language.ENGLISH));
      } else if (fence.kind().equals(RUSSIAN)) {
        replace(lines, fence, print(test, Language.RUSSIAN));
      }
    }
  }

  private static List<String> fence(List<String> print) {
    List<String> fence = new ArrayList<>(List.of("", "```" + DIAGNOSTICS));
    fence.addAll(print);
    fence.add("```");
    return fence;
  }

  private static void replace(List<String> lines, CaseFile.Fence fence, String print) {
    lines.subList(fence.firstLine(), fence.endLine()).clear();
    lines.addAll(fence.firstLine(), print.lines().toList());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
