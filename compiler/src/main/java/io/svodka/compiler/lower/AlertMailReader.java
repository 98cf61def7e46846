package io.svodka.compiler.lower;

import io.svodka.compiler.problem.AlertProblem;
import io.svodka.compiler.problem.DeliveryProblem;
import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.resolve.ResolvedProject;
import io.svodka.compiler.syntax.Declaration;
import io.svodka.compiler.syntax.Mail;
import io.svodka.compiler.syntax.MailItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.Recipient;
import io.svodka.model.plan.AlertPlan.AlertMail;
import io.svodka.model.plan.AlertPlan.AlertRecipient;
import io.svodka.model.plan.TextPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Reads the mail of an alert: it is about one row of the query.
final class AlertMailReader {
  private final Findings findings;
  private final ResolvedProject project;
  private final BoundQuery bound;
  private final TextReader texts;
  private final MailReader addresses;

  AlertMailReader(
      Findings findings, ResolvedProject project, ReportReader.Read read, BoundQuery bound) {
    this.findings = findings;
    this.project = project;
    this.bound = bound;
    this.texts = new TextReader(read.scope());
    this.addresses = new MailReader(read, project);
  }

  AlertMail read(Mail mail) {
    List<AlertRecipient> to = new ArrayList<>();
    List<AlertRecipient> cc = new ArrayList<>();
    List<AlertRecipient> bcc = new ArrayList<>();
    TextPlan subject = TextPlan.EMPTY;
    TextPlan body = TextPlan.EMPTY;
    for (MailItem item : mail.items()) {
      switch (item) {
        case MailItem.Recipients(var field, var recipients, _) -> {
          List<AlertRecipient> list =
              switch (field) {
                case TO -> to;
                case CC -> cc;
                case BCC -> bcc;
              };
          recipients.forEach(recipient -> add(recipient, list));
        }
        case MailItem.From(var address, _) -> addresses.checked(address);
        case MailItem.Subject(var text, _) ->
            subject = texts.read(text, TextReader.Kind.GROUP, List.of(bound));
        case MailItem.Body(var text, _) ->
            body = texts.read(text, TextReader.Kind.GROUP, List.of(bound));
        case MailItem.Attach(_, var span) -> findings.add(new AlertProblem.NotInAlertMail(span));
        case MailItem.InlineSection(_, var span) ->
            findings.add(new AlertProblem.NotInAlertMail(span));
      }
    }
    if (mail.items().stream().noneMatch(item -> item instanceof MailItem.Recipients)) {
      findings.add(new DeliveryProblem.NoRecipient(mail.span()));
    }
    return new AlertMail(to, cc, bcc, subject, body);
  }

  private void add(Recipient recipient, List<AlertRecipient> list) {
    switch (recipient) {
      case Recipient.Address(var address, _) ->
          list.add(new AlertRecipient.Address(addresses.checked(address)));
      case Recipient.Everyone(var name, _) -> everyone(name, list);
      case Recipient.Dimension(var path, _) -> ofRow(path, list);
    }
  }

  private void everyone(Name name, List<AlertRecipient> list) {
    Declaration.Addresses found = project.declarations().lists().get(name.text());
    if (found == null) {
      findings.add(
          new NamingProblem.UnknownThing(
              name.span(),
              Thing.LIST,
              name.text(),
              List.copyOf(project.declarations().lists().keySet())));
      return;
    }
    findings.leads(name, found.name());
    found
        .addresses()
        .forEach(address -> list.add(new AlertRecipient.Address(addresses.checked(address))));
  }

  private void ofRow(Path path, List<AlertRecipient> list) {
    OptionalInt place = bound.scope().grouping(path);
    if (place.isEmpty()) {
      List<String> known = bound.scope().groupings().stream().map(Grouping::name).toList();
      findings.add(
          new AlertProblem.RecipientNotOfRow(
              path.span(), path.dotted(), bound.scope().name(), known));
    } else {
      list.add(new AlertRecipient.OfRow(place.getAsInt()));
    }
  }
}
