package io.svodka.compiler.lower;

import io.svodka.compiler.problem.DeliveryProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.DeliverItem;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Mail;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.Webhook;
import io.svodka.compiler.type.Parameter;
import io.svodka.compiler.type.Periods;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.DeliveryPlan.MailPlan;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.PeriodRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads deliveries.
final class DeliveryReader {
  private final Findings findings;
  private final ResolvedProject project;
  private final Map<String, ReportReader.Read> reports;

  DeliveryReader(
      Findings findings, ResolvedProject project, Map<String, ReportReader.Read> reports) {
    this.findings = findings;
    this.project = project;
    this.reports = reports;
  }

  Optional<DeliveryPlan> read(Declaration.Deliver deliver) {
    Optional<ReportReader.Read> report = report(deliver);
    List<DeliveryPlan.ParameterSetting> settings = new ArrayList<>();
    List<MailPlan> mails = new ArrayList<>();
    for (DeliverItem item : deliver.items()) {
      switch (item) {
        case DeliverItem.Set set ->
            report.flatMap(found -> setting(found, set)).ifPresent(settings::add);
        case Mail mail ->
            report.ifPresent(found -> mails.add(new MailReader(found, project).read(mail)));
        case DeliverItem.Scheduled _,
            DeliverItem.Retry _,
            DeliverItem.OnFailure _,
            DeliverItem.After _,
            DeliverItem.HoldUnlessTestsPass _,
            DeliverItem.SkipWhenEmpty _,
            DeliverItem.Folder _,
            DeliverItem.Upload _,
            Webhook _,
            DeliverItem.Report _,
            Owner _,
            Describe _ -> {}
      }
    }
    report.ifPresent(found -> checkSet(deliver, found, settings));
    Optional<DeliveryPlan> plan = report.map(found -> plan(deliver, found, settings, mails));
    report.ifPresent(found -> plan.ifPresent(made -> checkRepeated(deliver, found, made)));
    return plan;
  }

  private DeliveryPlan plan(
      Declaration.Deliver deliver,
      ReportReader.Read report,
      List<DeliveryPlan.ParameterSetting> settings,
      List<MailPlan> mails) {
    String name = deliver.name().text();
    String title =
        switch (deliver.label()) {
          case Label.Given(var text, _) -> text;
          case Label.Absent _ -> name;
        };
    return new DeliveryPlan(
        name,
        title,
        report.plan().name().name(),
        settings,
        mails,
        new TermsReader(findings, project, report).read(deliver),
        deliver.name().span());
  }

  private Optional<ReportReader.Read> report(Declaration.Deliver deliver) {
    List<Name> named = new ArrayList<>();
    for (DeliverItem item : deliver.items()) {
      if (item instanceof DeliverItem.Report(var name, _)) {
        named.add(name);
      }
    }
    if (named.isEmpty()) {
      findings.add(new DeliveryProblem.NoReport(deliver.name().span(), deliver.name().text()));
      return Optional.empty();
    }
    Name name = named.getFirst();
    ReportReader.Read found = reports.get(name.text());
    if (found == null) {
      findings.add(
          new NamingProblem.UnknownThing(
              name.span(),
              Thing.REPORT,
              name.text(),
              List.copyOf(project.declarations().reports().keySet())));
    } else {
      findings.leads(name, found.scope().report().syntax().name());
    }
    return Optional.ofNullable(found);
  }

  private Optional<DeliveryPlan.ParameterSetting> setting(
      ReportReader.Read report, DeliverItem.Set set) {
    Optional<Parameter> parameter =
        report.scope().report().parameters().find(set.parameter(), set.span());
    return parameter.map(
        found ->
            new DeliveryPlan.ParameterSetting(
                set.parameter(),
                new ParameterReader(findings, project)
                    .setting(set.value(), found.plan().kind(), found.type())));
  }

  /// People are told once of what is over; files may be laid out anew each night.
  private void checkRepeated(
      Declaration.Deliver deliver, ReportReader.Read report, DeliveryPlan plan) {
    Map<String, ParameterPlan.Setting> set = new HashMap<>();
    report
        .scope()
        .report()
        .parameters()
        .all()
        .forEach(each -> set.put(each.plan().name(), each.plan().initial()));
    plan.settings().forEach(each -> set.put(each.parameter(), each.setting()));
    RepeatedPeriods periods = new RepeatedPeriods(set);
    Optional<DeliverItem> schedule =
        deliver.items().stream()
            .filter(item -> item instanceof DeliverItem.Scheduled)
            .reduce((_, last) -> last);
    if (!plan.mail().isEmpty()) {
      periods
          .repeated(report.plan().period(), plan.terms().schedules())
          .or(() -> periods.repeated(shown(report), plan.terms().schedules()))
          .ifPresent(
              unit ->
                  schedule.ifPresent(
                      item ->
                          findings.add(
                              new DeliveryProblem.PeriodRepeated(item.span(), plan.name(), unit))));
    }
  }

  /// What is wrong with a period was said where its query was read.
  private static List<PeriodRule> shown(ReportReader.Read report) {
    ReportScope scope = report.scope().report();
    Periods periods = new Periods(new Findings(), scope.parameters());
    return scope.queries().values().stream().map(query -> periods.read(query.during())).toList();
  }

  /// A parameter without a default must be set by those who run the report unattended.
  private void checkSet(
      Declaration.Deliver deliver,
      ReportReader.Read report,
      List<DeliveryPlan.ParameterSetting> settings) {
    Set<String> set = new HashSet<>();
    settings.forEach(setting -> set.add(setting.parameter()));
    for (Parameter parameter : report.scope().report().parameters().all()) {
      boolean required = parameter.plan().initial() instanceof ParameterPlan.Setting.Required;
      if (required && !set.contains(parameter.plan().name())) {
        findings.add(
            new DeliveryProblem.ParameterNotSet(
                deliver.name().span(), parameter.plan().name(), parameter.span()));
      }
    }
  }
}
