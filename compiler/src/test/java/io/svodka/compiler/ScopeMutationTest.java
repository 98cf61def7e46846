package io.svodka.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.compiler.cases.CaseFile;
import io.svodka.compiler.source.SourceFile;
import io.svodka.model.origin.SourceId;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.RowExpr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Takes the binding join out of each safe burst: none may stay safe.
class ScopeMutationTest {
  private static final Path CASES = Path.of("src/test/cases");
  private static final int LEAST = 40;

  /// A join that binds the rows of a model to the key.
  private record Binding(String model, String role) {}

  @Test
  void noSafeBurstIsSafeWithoutTheJoinThatBindsIt() throws IOException {
    List<String> survivors = new ArrayList<>();
    int mutants = 0;
    for (CaseFile.Case safe : cases()) {
      List<SourceFile> files = files(safe);
      for (Binding binding : bindings(plan(safe.name(), files))) {
        mutants++;
        if (compile(without(binding, files)) instanceof Compilation.Compiled) {
          survivors.add(safe.name() + " without " + binding);
        }
      }
    }
    assertEquals(List.of(), survivors);
    int made = mutants;
    assertTrue(made >= LEAST, () -> "only " + made + " mutants");
  }

  private static List<CaseFile.Case> cases() throws IOException {
    return new CaseFile(Files.readAllLines(CASES.resolve("scope/safe.md")))
        .cases().stream().filter(each -> !each.fences().isEmpty()).toList();
  }

  private static List<SourceFile> files(CaseFile.Case safe) {
    List<SourceFile> files = new ArrayList<>();
    for (String text : safe.texts(CaseFile.SOURCE)) {
      files.add(new SourceFile(new SourceId("case" + files.size() + ".svodka"), text));
    }
    files.add(Projects.file("project.svodka", CASES.resolve("project.svodka")));
    return files;
  }

  private static Compilation compile(List<SourceFile> files) {
    return new Compiler().compile(() -> files);
  }

  private static ProjectPlan plan(String name, List<SourceFile> files) {
    return assertInstanceOf(Compilation.Compiled.class, compile(files), name).plan();
  }

  private static Set<Binding> bindings(ProjectPlan plan) {
    Set<Binding> found = new LinkedHashSet<>();
    for (ReportPlan report : plan.reports()) {
      if (report.burst() instanceof BurstPlan.ByKey) {
        report.queries().stream()
            .filter(query -> query.scope() == QueryPlan.Scope.BY_KEY)
            .flatMap(query -> query.facts().stream())
            .forEach(fact -> add(fact, found));
      }
    }
    return found;
  }

  private static void add(FactPlan fact, Set<Binding> found) {
    RowExpr.Column key = assertInstanceOf(RowExpr.Column.class, fact.keys().getFirst());
    if (!key.alias().isEmpty()) {
      found.add(new Binding(fact.model(), key.alias().split("\\.")[0]));
    }
  }

  private static List<SourceFile> without(Binding binding, List<SourceFile> files) {
    Pattern join =
        Pattern.compile(
            "(model "
                + binding.model()
                + " [^{]*\\{(?:(?!\\nmodel ).)*?\\n)\\s*join one "
                + binding.role()
                + " [^\\n]*\\n",
            Pattern.DOTALL);
    List<SourceFile> mutated = new ArrayList<>();
    boolean removed = false;
    for (SourceFile file : files) {
      Matcher matcher = join.matcher(file.text());
      boolean here = !removed && matcher.find();
      removed |= here;
      mutated.add(here ? new SourceFile(file.id(), matcher.replaceFirst("$1")) : file);
    }
    assertTrue(removed, () -> "no join of " + binding);
    return mutated;
  }
}
