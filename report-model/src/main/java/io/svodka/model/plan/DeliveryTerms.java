package io.svodka.model.plan;

import io.svodka.model.origin.Span;
import io.svodka.model.plan.DeliveryPlan.MailPlan;
import io.svodka.model.value.ColumnType;
import java.time.Duration;
import java.util.List;

/// Under which terms a delivery is made, besides what it mails.
///
/// @param after sources that must be fresh
/// @param folders where files are put
/// @param onFailure mails about a delivery that failed or was held; their texts name neither
///   figures nor keys
/// @param webhooks programs that are told, by the names that the settings know
public record DeliveryTerms(
    List<SchedulePlan> schedules,
    List<Refresh> after,
    List<Folder> folders,
    Retry retry,
    WhenEmpty whenEmpty,
    WhenTestsFail whenTestsFail,
    List<MailPlan> onFailure,
    List<String> webhooks) {
  public DeliveryTerms {
    schedules = List.copyOf(schedules);
    after = List.copyOf(after);
    folders = List.copyOf(folders);
    onFailure = List.copyOf(onFailure);
    webhooks = List.copyOf(webhooks);
  }

  /// A folder that files are put into.
  ///
  /// @param destination name of a place that the settings know; empty for the project's own folder
  /// @param path inside that place
  public record Folder(String destination, TextPlan path) {}

  /// A source that must be fresh.
  ///
  /// @param rule its promise, one entry; without one a file must have been changed since the period
  ///   of the report has ended
  public record Refresh(String source, List<Fresh> rule, Span span) {
    public Refresh {
      rule = List.copyOf(rule);
    }
  }

  /// How old the newest row of a source may be.
  public record Fresh(Duration within, String column, ColumnType type) {}

  /// How often what was not sent is tried again.
  ///
  /// @param times none without the statement
  public record Retry(int times, Duration every) {
    public static final Retry NEVER = new Retry(0, Duration.ZERO);
  }

  public enum WhenEmpty {
    SEND,
    SKIP
  }

  public enum WhenTestsFail {
    SEND,
    HOLD
  }
}
