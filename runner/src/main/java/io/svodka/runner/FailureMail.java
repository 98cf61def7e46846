package io.svodka.runner;

import io.svodka.delivery.Mailbox;
import io.svodka.delivery.Message;
import io.svodka.delivery.MessageKey;
import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.engine.text.Languages;
import io.svodka.engine.text.PeriodText;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.DeliveryPlan;
import io.svodka.model.plan.DeliveryPlan.MailPlan;
import io.svodka.model.plan.DeliveryPlan.Recipient;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.plan.TextPlan.Part;
import io.svodka.runner.settings.Senders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells those whom a delivery names that it failed or was held, each time it happens.
public final class FailureMail {
  private final ProjectPlan project;
  private final Mailing.By mailing;

  public FailureMail(ProjectPlan project, Mailing.By mailing) {
    this.project = project;
    this.mailing = mailing;
  }

  /// Sends the mails and returns what became of them in words; empty where all were sent.
  ///
  /// @param lines what went wrong
  public List<String> send(RunRequest request, List<String> lines) {
    List<String> failures = new ArrayList<>();
    for (MailPlan plan : mailing.delivery().terms().onFailure()) {
      for (Message message : messages(plan, request, lines)) {
        try {
          mailing.ways().mails().dispatch(message);
        } catch (RunFailure failure) {
          failures.add(message.key().recipient() + ": " + failure.getMessage());
        }
      }
    }
    return failures;
  }

  private List<Message> messages(MailPlan plan, RunRequest request, List<String> lines) {
    List<Mailbox> to = plan.to().stream().flatMap(FailureMail::address).toList();
    List<Mailbox> cc = plan.cc().stream().flatMap(FailureMail::address).toList();
    String words = text(plan.body(), request);
    String body = (words.isBlank() ? "" : words.strip() + "\n\n") + String.join("\n", lines) + "\n";
    return Stream.of(to, cc, plan.bcc().stream().flatMap(FailureMail::address).toList())
        .flatMap(List::stream)
        .distinct()
        .map(
            recipient ->
                new Message(
                    key(recipient),
                    plan.from().isEmpty() ? mailing.sender() : Senders.read(plan.from()),
                    to,
                    cc,
                    text(plan.subject(), request),
                    "<pre>" + escaped(body) + "</pre>",
                    body,
                    List.of()))
        .toList();
  }

  /// A failure is told as often as it happens.
  private MessageKey key(Mailbox recipient) {
    DeliveryPlan delivery = mailing.delivery();
    return new MessageKey(
        delivery.name() + "#failure", mailing.now().toString(), "", recipient.address());
  }

  private static Stream<Mailbox> address(Recipient recipient) {
    return switch (recipient) {
      case Recipient.Address(var address) -> Stream.of(Mailbox.of(address));
      case Recipient.OfKey _ -> Stream.empty();
    };
  }

  private String text(TextPlan text, RunRequest request) {
    Map<String, ParameterValue> values = values(request);
    return text.parts().stream()
        .map(part -> part(part, request, values))
        .collect(Collectors.joining());
  }

  private String part(Part part, RunRequest request, Map<String, ParameterValue> values) {
    return switch (part) {
      case Part.Words(var words) -> words;
      case Part.RunFact _ -> request.asOf().toString();
      case Part.Parameter(var name, var form) ->
          values.get(name) instanceof ParameterValue.OfPeriod(var period)
              ? new PeriodText(
                      Languages.of(project.settings().language()), project.settings().calendar())
                  .show(period, form)
              : values.get(name) instanceof ParameterValue.OfValue(var value)
                  ? PlainText.of(value)
                  : "";
      case Part.Figure _,
          Part.GroupValue _,
          Part.KeyAttribute _,
          Part.SourceFact _,
          Part.PageNumber _,
          Part.PageCount _ ->
          "";
    };
  }

  /// The failure may be that a parameter has no value.
  private Map<String, ParameterValue> values(RunRequest request) {
    try {
      ReportPlan report = new Views(project).of(request.report(), request.viewer()).report();
      return new ReportParameters(Calendar.of(project.settings()))
          .read(report, request.asOf(), request.parameters(), mailing.delivery().settings())
          .parameters();
    } catch (RunFailure none) {
      return Map.of();
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
