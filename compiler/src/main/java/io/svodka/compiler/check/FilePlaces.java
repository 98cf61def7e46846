package io.svodka.compiler.check;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.resolve.Declarations;
import io.svodka.compiler.syntax.Name;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.rendition.SafeName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Refuses names that differ although the files of what they name would have one place: one report
/// would be found where another one is looked for.
public final class FilePlaces {
  private static final String FILES = "files-connection";

  private final Findings findings;
  private final Map<String, Name> taken = new HashMap<>();

  public FilePlaces(Findings findings) {
    this.findings = findings;
  }

  /// Refuses names of these declarations, and of the connections of the project.
  public void check(Declarations declarations, List<ConnectionPlan> connections) {
    declarations.reports().values().forEach(each -> take("", each.name(), "/"));
    declarations.roles().values().forEach(each -> take("role-", each.role(), "/"));
    connections.forEach(this::lock);
  }

  /// The lock of files has the name `files`, so that of a connection called so has another one.
  private void lock(ConnectionPlan connection) {
    boolean isFiles = SafeName.of(connection.name()).equalsIgnoreCase("files");
    take(
        "schema/",
        new Name(connection.name(), connection.span()),
        isFiles ? FILES : SafeName.of(connection.name()),
        ".lock");
  }

  private void take(String before, Name name, String after) {
    take(before, name, SafeName.of(name.text()), after);
  }

  private void take(String before, Name name, String safe, String after) {
    String place = before + safe + after;
    // Without regard to case: some file systems make no difference.
    Name first = taken.putIfAbsent(place.toLowerCase(Locale.ROOT), name);
    if (first != null && isOther(first, name)) {
      findings.add(
          new NamingProblem.OnePlace(name.span(), name.text(), first.text(), place, first.span()));
    }
  }

  /// Names that differ by capital letters only are reported where they are declared, and a missing
  /// one is nobody's.
  private static boolean isOther(Name first, Name name) {
    return !first.isMissing() && !name.isMissing() && !first.text().equalsIgnoreCase(name.text());
  }
}
