package io.svodka.compiler.link;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.PackageProblem;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.ProjectItem;
import io.svodka.compiler.syntax.Query;
import io.svodka.model.origin.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a package brings: sources, models and measures. Its tests are its own; nothing in it may
/// act by itself.
final class PackageContent {
  private final Qualifier qualifier;
  private final Findings findings;
  private final List<Declaration> declarations = new ArrayList<>();
  private final Set<String> hidden = new HashSet<>();

  PackageContent(Qualifier qualifier, Findings findings) {
    this.qualifier = qualifier;
    this.findings = findings;
  }

  /// Returns the things under their names in the project.
  List<Declaration> declarations() {
    return declarations;
  }

  /// Returns the names that the package keeps for itself.
  Set<String> hidden() {
    return hidden;
  }

  void add(Declaration declaration) {
    switch (declaration) {
      case Declaration.Source source -> declarations.add(qualifier.source(source));
      case Declaration.Model model -> declarations.add(qualifier.model(model));
      case Measure measure -> declarations.add(qualifier.measure(measure));
      case Declaration.Project project -> project.items().forEach(this::add);
      case Declaration.Use _, Declaration.Test _ -> {}
      case Declaration.Report report -> refuse(report.name().span(), "report");
      case Declaration.Deliver deliver -> refuse(deliver.name().span(), "deliver");
      case Declaration.Alert alert -> refuse(alert.name().span(), "alert");
      case Declaration.Access access -> refuse(access.role().span(), "access");
      case Declaration.Theme theme -> refuse(theme.name().span(), "theme");
      case Declaration.Calendar calendar -> refuse(calendar.name().span(), "calendar");
      case Declaration.Addresses list -> refuse(list.name().span(), "list");
      case Query query -> refuse(query.name().span(), "query");
      case Declaration.Unsupported(var statement, var span) -> refuse(span, statement);
    }
  }

  private void add(ProjectItem item) {
    switch (item) {
      case ProjectItem.Hide(var names, _) -> names.stream().map(Name::text).forEach(hidden::add);
      case ProjectItem.Timezone(_, var span) -> unused(span, "timezone");
      case ProjectItem.Currency(_, var span) -> unused(span, "currency");
      case ProjectItem.WeekStarts(_, var span) -> unused(span, "week starts");
      case ProjectItem.YearStarts(_, var span) -> unused(span, "year starts");
      case ProjectItem.Holidays(_, var span) -> unused(span, "holidays");
      case ProjectItem.Edition _,
          ProjectItem.Language _,
          ProjectItem.Locale _,
          ProjectItem.Connection _,
          ProjectItem.Theme _,
          Owner _,
          Describe _ -> {}
    }
  }

  private void refuse(Span span, String statement) {
    findings.add(new PackageProblem.Holds(span, statement));
  }

  private void unused(Span span, String statement) {
    findings.add(new PackageProblem.SettingUnused(span, statement));
  }
}
