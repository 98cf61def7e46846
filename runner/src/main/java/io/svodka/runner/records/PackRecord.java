package io.svodka.runner.records;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Receipt;
import io.svodka.model.document.Tile;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What became of one pack.
///
/// @param key burst key as text; empty without burst
/// @param name who it is for
/// @param headline the report's first key figures
public record PackRecord(
    String key,
    String name,
    State state,
    List<Path> files,
    List<Figure> headline,
    List<MailRecord> mails) {
  public PackRecord {
    files = List.copyOf(files);
    headline = List.copyOf(headline);
    mails = List.copyOf(mails);
  }

  /// A key figure of a pack.
  ///
  /// @param number empty where there is none
  public record Figure(String label, String shown, Optional<BigDecimal> number, boolean isMoney) {
    public static Figure of(Tile tile) {
      return new Figure(
          tile.label(),
          tile.figure().shown(),
          tile.figure().value() instanceof Value.Decimal(var number)
              ? Optional.of(number)
              : Optional.empty(),
          tile.figure().format() instanceof ValueFormat.Money);
    }
  }

  public sealed interface State {
    record Made() implements State {}

    /// A condition of the report skips this key.
    record Skipped() implements State {}

    /// Its recipients have the same figures already, or never got any to be corrected.
    record Unchanged() implements State {}

    record Failed(String code, String message, String help) implements State {}
  }

  /// What became of the mail to one address, or of what was put into one place.
  public record MailRecord(Channel channel, String recipient, MailState state) {}

  public sealed interface MailState {
    record Handed(Receipt receipt) implements MailState {}

    record Failed(String code, String message, String help) implements MailState {}
  }

  /// Returns whether everything asked for was done, now or earlier.
  public boolean isComplete() {
    return !(state instanceof State.Failed) && mails.stream().allMatch(PackRecord::arrived);
  }

  private static boolean arrived(MailRecord mail) {
    return switch (mail.state()) {
      case MailState.Handed(var receipt) ->
          switch (receipt) {
            case Receipt.Sent _, Receipt.AlreadySent _, Receipt.Withheld _, Receipt.Awaiting _ ->
                true;
            case Receipt.Held _, Receipt.Deferred _, Receipt.Refused _ -> false;
          };
      case MailState.Failed _ -> false;
    };
  }
}
