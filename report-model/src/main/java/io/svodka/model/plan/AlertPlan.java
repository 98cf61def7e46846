package io.svodka.model.plan;

import io.svodka.model.origin.Span;
import io.svodka.model.plan.DeliveryTerms.Refresh;
import java.time.Duration;
import java.util.List;

/// What is watched, and who is told.
///
/// @param report the query alone, as a report that is made once
public record AlertPlan(
    String name, String title, ReportPlan report, Firing firing, Notices notices, Span span) {

  /// When a row of the query is worth a message. A condition that is unknown does not hold.
  ///
  /// @param query the query whose rows are the subjects
  /// @param recover when it is over; one condition, or none where it is over as soon as `when` does
  ///   not hold
  public record Firing(String query, Formula when, List<Formula> recover, TextPlan message) {
    public Firing {
      recover = List.copyOf(recover);
    }
  }

  /// When it is looked at and who is told.
  ///
  /// @param after sources that must be fresh
  /// @param owner who is told that the alert could not be looked at; may be empty
  /// @param webhooks programs that are told, by the names that the settings know
  /// @param repeat waits before the same is told again; one entry or none
  public record Notices(
      Severity severity,
      List<SchedulePlan> checks,
      List<Refresh> after,
      List<AlertMail> mails,
      List<Duration> repeat,
      OnRecovery onRecovery,
      String owner,
      List<String> webhooks) {
    public Notices {
      checks = List.copyOf(checks);
      after = List.copyOf(after);
      mails = List.copyOf(mails);
      repeat = List.copyOf(repeat);
      webhooks = List.copyOf(webhooks);
    }
  }

  /// A mail about a subject; empty texts mean the message.
  public record AlertMail(
      List<AlertRecipient> to,
      List<AlertRecipient> cc,
      List<AlertRecipient> bcc,
      TextPlan subject,
      TextPlan body) {
    public AlertMail {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
      bcc = List.copyOf(bcc);
    }
  }

  public sealed interface AlertRecipient {
    record Address(String address) implements AlertRecipient {}

    /// The address is the value of a dimension of the row.
    record OfRow(int dimension) implements AlertRecipient {}
  }

  public enum Severity {
    INFO,
    WARNING,
    CRITICAL
  }

  public enum OnRecovery {
    SILENT,
    NOTIFY
  }
}
