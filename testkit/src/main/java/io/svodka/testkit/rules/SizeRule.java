package io.svodka.testkit.rules;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/// Files, methods and lists of parameters stay small enough to be read at a glance.
final class SizeRule implements SourceRule {
  private static final int FILE_LINES = 400;
  private static final int METHOD_LINES = 40;
  private static final int PARAMETERS = 5;
  private static final int COMPONENTS = 8;

  @Override
  public String name() {
    return "size";
  }

  @Override
  public List<Finding> findings(Sources sources) {
    List<Finding> findings = new ArrayList<>();
    for (JavaSource source : sources.java()) {
      long lines = source.text().lines().count();
      if (lines > FILE_LINES) {
        findings.add(new Finding(source.path(), 1, over("the file", lines, "lines", FILE_LINES)));
      }
      new Scanner(source, findings).scan(source.unit(), null);
    }
    return findings;
  }

  private static String over(String what, long found, String unit, int cap) {
    return what + " has " + found + " " + unit + ", " + cap + " at most; cut it by its ideas";
  }

  private static final class Scanner extends TreeScanner<Void, Void> {
    private final JavaSource source;
    private final List<Finding> findings;

    Scanner(JavaSource source, List<Finding> findings) {
      this.source = source;
      this.findings = findings;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      String name = "`" + method.getName() + "`";
      int lines = source.lines(method);
      if (lines > METHOD_LINES) {
        findings.add(source.finding(method, over(name, lines, "lines", METHOD_LINES)));
      }
      int parameters = method.getParameters().size();
      if (parameters > PARAMETERS && isOurChoice(method)) {
        findings.add(source.finding(method, over(name, parameters, "parameters", PARAMETERS)));
      }
      return super.visitMethod(method, null);
    }

    /// A constructor takes what its type holds; what overrides takes what it must.
    private static boolean isOurChoice(MethodTree method) {
      return method.getReturnType() != null
          && method.getModifiers().getAnnotations().stream()
              .noneMatch(each -> each.getAnnotationType().toString().equals("Override"));
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      long components = type.getMembers().stream().filter(each -> isComponent(type, each)).count();
      if (components > COMPONENTS) {
        String name = "`" + type.getSimpleName() + "`";
        findings.add(source.finding(type, over(name, components, "components", COMPONENTS)));
      }
      return super.visitClass(type, null);
    }

    /// The fields of a record that are not static are its components.
    private static boolean isComponent(ClassTree type, Tree member) {
      return type.getKind() == Tree.Kind.RECORD
          && member instanceof VariableTree field
          && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }
  }
}
