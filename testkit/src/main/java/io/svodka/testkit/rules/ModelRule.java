package io.svodka.testkit.rules;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;

/// The model holds nouns only: records, enums and sealed interfaces. Failures are exceptions and so
/// classes.
final class ModelRule implements SourceRule {
  private static final Path MODEL = Path.of("report-model", "src", "main");
  private static final String FAILURES = "io.svodka.model.failure";

  @Override
  public String name() {
    return "model";
  }

  @Override
  public List<Finding> findings(Sources sources) {
    return sources.java().stream()
        .filter(source -> source.path().startsWith(MODEL))
        .filter(source -> !source.packageName().equals(FAILURES))
        .flatMap(
            source ->
                source.unit().getTypeDecls().stream()
                    .filter(type -> !isNoun(type))
                    .map(type -> source.finding(type, "the model holds no " + kind(type))))
        .toList();
  }

  private static boolean isNoun(Tree type) {
    return type.getKind() == Tree.Kind.RECORD
        || type.getKind() == Tree.Kind.ENUM
        || (type.getKind() == Tree.Kind.INTERFACE && isSealed(type));
  }

  private static boolean isSealed(Tree type) {
    return type instanceof ClassTree declaration
        && declaration.getModifiers().getFlags().contains(Modifier.SEALED);
  }

  private static String kind(Tree type) {
    return type.getKind() == Tree.Kind.INTERFACE
        ? "open interface; seal it"
        : "class; write a record";
  }
}
