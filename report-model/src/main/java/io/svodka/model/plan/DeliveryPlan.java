package io.svodka.model.plan;

import io.svodka.model.origin.Span;
import io.svodka.model.rendition.Format;
import java.util.List;

/// Who gets which report.
///
/// @param settings parameters the delivery sets
/// @param mail what is mailed with each pack, or empty when the delivery mails nothing
public record DeliveryPlan(
    String name,
    String title,
    String report,
    List<ParameterSetting> settings,
    List<MailPlan> mail,
    DeliveryTerms terms,
    Span span) {
  public DeliveryPlan {
    settings = List.copyOf(settings);
    mail = List.copyOf(mail);
  }

  public record ParameterSetting(String parameter, ParameterPlan.Setting setting) {}

  /// @param from sender as written; empty means the one of the mail settings
  /// @param sections indexes of the report's sections that are shown in the mail itself
  public record MailPlan(
      List<Recipient> to,
      List<Recipient> cc,
      List<Recipient> bcc,
      String from,
      TextPlan subject,
      TextPlan body,
      List<Format> attachments,
      List<Integer> sections) {
    public MailPlan {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
      bcc = List.copyOf(bcc);
      attachments = List.copyOf(attachments);
      sections = List.copyOf(sections);
    }
  }

  public sealed interface Recipient {
    record Address(String address) implements Recipient {}

    /// The address is an attribute of the burst key.
    record OfKey(int attribute) implements Recipient {}
  }
}
