package io.svodka.compiler.problem;

import io.svodka.model.origin.Span;
import io.svodka.model.value.TimeUnit;
import java.time.LocalTime;
import java.util.List;

/// A mistake in who gets what.
public sealed interface DeliveryProblem extends Problem {
  /// A delivery of nothing.
  record NoReport(Span span, String delivery) implements DeliveryProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }
  }

  /// A day that some months, quarters or years do not have.
  ///
  /// @param every `MONTH`, `QUARTER` or `YEAR`
  record DayOftenMissing(Span span, int day, String every) implements DeliveryProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// A workday that a period with many holidays does not have.
  ///
  /// @param every `MONTH`, `QUARTER` or `YEAR`
  record WorkdayMayBeMissing(Span span, int number, String every) implements DeliveryProblem {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// Hours that do not fit into the day they are counted in.
  record LongerThanADay(Span span, long hours) implements DeliveryProblem {}

  /// A schedule that comes several times while the report's period stays.
  ///
  /// @param unit what the period moves on by
  record PeriodRepeated(Span span, String delivery, TimeUnit unit) implements DeliveryProblem {}

  /// A day that no such period has.
  record NoSuchDay(Span span, int day, int most) implements DeliveryProblem {}

  /// Hours that end before they begin.
  record NoHours(Span span, LocalTime start, LocalTime end) implements DeliveryProblem {}

  /// A wait that is no time, or that no clock counts.
  record NoWait(Span span) implements DeliveryProblem {}

  /// A source of which nothing says when it is fresh.
  record NoFreshness(Span span, String source, Span sourceSpan, Waiter waiter)
      implements DeliveryProblem {}

  /// Who waits for a source. A delivery would promise what it cannot keep; an alert looks at its
  /// time.
  enum Waiter {
    DELIVERY,
    ALERT
  }

  /// A column that tells no time.
  record FreshNotDated(Span span, String column, ValueKind found) implements DeliveryProblem {}

  /// A mail about a failure that asks for something of one key.
  record FailureOfKey(Span span) implements DeliveryProblem {}

  /// A folder outside of the project.
  record FolderOutside(Span span) implements DeliveryProblem {}

  /// A mail to nobody.
  record NoRecipient(Span span) implements DeliveryProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }
  }

  /// A recipient that differs by row in a report that is made once.
  record RecipientWithoutBurst(Span span, String path, String report, Span reportSpan)
      implements DeliveryProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(reportSpan);
    }
  }

  /// A recipient that does not belong to the burst key.
  ///
  /// @param model whose dimension it would be and is not there; empty where it is of another one
  /// @param known recipients that there may be, the likeliest first
  record RecipientNotOfKey(
      Span span, String path, String model, String key, Span keySpan, List<String> known)
      implements DeliveryProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }

    public RecipientNotOfKey {
      known = List.copyOf(known);
    }
  }

  /// A recipient that is no text.
  record RecipientNotText(Span span, String path, ValueKind found) implements DeliveryProblem {}

  /// A text that is no mail address.
  record NotAnAddress(Span span, String text) implements DeliveryProblem {}

  /// One file name for all keys.
  ///
  /// @param unique attributes that tell keys apart
  record FileNameShared(Span span, String key, List<String> unique) implements DeliveryProblem {
    public FileNameShared {
      unique = List.copyOf(unique);
    }
  }

  /// A file name that two keys may share.
  ///
  /// @param unique attributes that tell keys apart
  record FileNameMayRepeat(Span span, String key, List<String> unique) implements DeliveryProblem {
    public FileNameMayRepeat {
      unique = List.copyOf(unique);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /// An attachment in a format the report does not have.
  record AttachmentNotMade(Span span, String format, String report, Span reportSpan)
      implements DeliveryProblem {
    @Override
    public Echo echo() {
      return new Echo.OfFormats(reportSpan);
    }
  }

  /// A parameter that nobody sets.
  record ParameterNotSet(Span span, String parameter, Span declared) implements DeliveryProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(declared);
    }
  }

  /// A line of a burst that is no text.
  record PackSettingNotText(Span span, String setting, ValueKind found)
      implements DeliveryProblem {}

  /// A line of a burst that depends on figures, which are only known when it is too late.
  record PackSettingOfFigures(Span span, String setting) implements DeliveryProblem {}

  /// A constant in a burst that means nothing.
  record PackSettingUnknown(Span span, String setting, String found) implements DeliveryProblem {}

  /// A line of a burst that may stand once.
  record PackSettingTwice(Span span, String setting) implements DeliveryProblem {}

  /// A password in the specification, which many people can read.
  record PasswordWritten(Span span) implements DeliveryProblem {}

  /// A format that cannot have a password.
  record FormatNotLocked(Span span, String format) implements DeliveryProblem {}

  /// A value that does not fit its parameter.
  record SettingUnfit(Span span, ValueKind found, ValueKind wanted) implements DeliveryProblem {
    @Override
    public Echo echo() {
      return new Echo.OfText(span);
    }
  }
}
