package io.svodka.compiler.lower;

import io.svodka.compiler.problem.DeliveryProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.DeliverItem;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.Mail;
import io.svodka.compiler.syntax.MailItem;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.Recipient;
import io.svodka.compiler.syntax.TextTemplate;
import io.svodka.compiler.syntax.Webhook;
import io.svodka.model.plan.DeliveryPlan.MailPlan;
import io.svodka.model.plan.DeliveryTerms;
import io.svodka.model.plan.DeliveryTerms.Retry;
import io.svodka.model.plan.DeliveryTerms.WhenEmpty;
import io.svodka.model.plan.DeliveryTerms.WhenTestsFail;
import io.svodka.model.plan.SchedulePlan;
import io.svodka.model.plan.TextPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads under which terms a delivery is made.
final class TermsReader {
  private final Findings findings;
  private final ResolvedProject project;
  private final ReportReader.Read report;
  private final ScheduleLowering schedules;
  private final RefreshReader refreshes;

  TermsReader(Findings findings, ResolvedProject project, ReportReader.Read report) {
    this.findings = findings;
    this.project = project;
    this.report = report;
    this.schedules = new ScheduleLowering(findings, project.settings());
    this.refreshes = new RefreshReader(findings, project, DeliveryProblem.Waiter.DELIVERY);
  }

  DeliveryTerms read(Declaration.Deliver deliver) {
    List<SchedulePlan> plans = new ArrayList<>();
    List<DeliveryTerms.Refresh> after = new ArrayList<>();
    List<DeliveryTerms.Folder> folders = new ArrayList<>();
    List<MailPlan> onFailure = new ArrayList<>();
    List<String> webhooks = new ArrayList<>();
    Retry retry = Retry.NEVER;
    WhenEmpty whenEmpty = WhenEmpty.SEND;
    WhenTestsFail whenTestsFail = WhenTestsFail.SEND;
    for (DeliverItem item : deliver.items()) {
      switch (item) {
        case DeliverItem.Scheduled(var schedule, _) ->
            schedules.read(schedule).ifPresent(plans::add);
        case DeliverItem.Retry(var times, var every, _) ->
            retry = new Retry(times, schedules.wait(every));
        case DeliverItem.OnFailure(var mail, _) -> onFailure.add(failure(mail));
        case DeliverItem.After(var names, _) ->
            names.forEach(name -> refreshes.read(name).ifPresent(after::add));
        case DeliverItem.SkipWhenEmpty _ -> whenEmpty = WhenEmpty.SKIP;
        case DeliverItem.Folder(var path, _) ->
            folders.add(new DeliveryTerms.Folder("", folder(path)));
        case DeliverItem.HoldUnlessTestsPass _ -> whenTestsFail = WhenTestsFail.HOLD;
        case DeliverItem.Upload(var target, var path, _) ->
            folders.add(new DeliveryTerms.Folder(target.text(), folder(path)));
        case Webhook(var name, _) -> webhooks.add(name.text());
        case DeliverItem.Report _, DeliverItem.Set _, Mail _, Owner _, Describe _ -> {}
      }
    }
    checkOnce(deliver);
    return new DeliveryTerms(
        plans, after, folders, retry, whenEmpty, whenTestsFail, onFailure, webhooks);
  }

  private void checkOnce(Declaration.Deliver deliver) {
    Map<String, DeliverItem> firsts = new LinkedHashMap<>();
    for (DeliverItem item : deliver.items()) {
      String word =
          switch (item) {
            case DeliverItem.Retry _ -> "retry";
            case DeliverItem.SkipWhenEmpty _ -> "skip when empty";
            case DeliverItem.HoldUnlessTestsPass _ -> "hold unless tests pass";
            case DeliverItem.Report _ -> "report";
            case DeliverItem.Scheduled _,
                DeliverItem.OnFailure _,
                DeliverItem.After _,
                DeliverItem.Folder _,
                DeliverItem.Upload _,
                DeliverItem.Set _,
                Webhook _,
                Mail _,
                Owner _,
                Describe _ ->
                "";
          };
      DeliverItem first = word.isEmpty() ? null : firsts.putIfAbsent(word, item);
      if (first != null) {
        findings.add(new QueryProblem.StatementTwice(item.span(), word, first.span()));
      }
    }
  }

  private TextPlan folder(TextTemplate path) {
    for (TextTemplate.Part part : path.parts()) {
      if (part instanceof TextTemplate.Part.Literal(var words, var span)
          && List.of(words.split("[/\\\\]")).contains("..")) {
        findings.add(new DeliveryProblem.FolderOutside(span));
      }
    }
    return new TextReader(report.scope()).read(path, TextReader.Kind.BODY);
  }

  /// A failure concerns the whole delivery, so its mail may ask for nothing of one key.
  private MailPlan failure(Mail mail) {
    for (MailItem item : mail.items()) {
      switch (item) {
        case MailItem.Recipients(_, var recipients, _) ->
            recipients.forEach(
                recipient -> {
                  if (recipient instanceof Recipient.Dimension(_, var span)) {
                    findings.add(new DeliveryProblem.FailureOfKey(span));
                  }
                });
        case MailItem.Subject(var text, _) -> plainOnly(text);
        case MailItem.Body(var text, _) -> plainOnly(text);
        case MailItem.Attach(_, var span) -> findings.add(new DeliveryProblem.FailureOfKey(span));
        case MailItem.InlineSection(_, var span) ->
            findings.add(new DeliveryProblem.FailureOfKey(span));
        case MailItem.From _ -> {}
      }
    }
    List<MailItem> readable =
        mail.items().stream().filter(item -> !(item instanceof MailItem.InlineSection)).toList();
    return new MailReader(report, project).read(new Mail(readable, mail.span()));
  }

  private void plainOnly(TextTemplate text) {
    TextPlan plan = new TextReader(report.scope()).read(text, TextReader.Kind.BODY);
    boolean known =
        plan.parts().stream()
            .allMatch(
                part ->
                    part instanceof TextPlan.Part.Words
                        || part instanceof TextPlan.Part.Parameter
                        || part instanceof TextPlan.Part.RunFact);
    if (!known) {
      findings.add(new DeliveryProblem.FailureOfKey(text.span()));
    }
  }
}
