package io.svodka.runner.doctor;

import static io.svodka.compiler.diagnostic.Said.said;

import io.svodka.compiler.diagnostic.Said;
import java.time.Duration;
import java.util.Locale;

/// Judges how far the clock of a server is from that of this machine.
final class ClockCheck {
  private static final Duration NOTABLE = Duration.ofSeconds(5);

  /// Signatures and links that end would be refused.
  private static final Duration TOO_FAR = Duration.ofMinutes(5);

  private ClockCheck() {}

  static Said told(Duration ahead) {
    if (ahead.abs().compareTo(Duration.ofSeconds(1)) < 0) {
      return said("same time", "часы совпадают");
    }
    Said far = far(ahead.abs());
    return ahead.isNegative()
        ? said("its clock is %s behind", "часы отстают на %s", far)
        : said("its clock is %s ahead", "часы спешат на %s", far);
  }

  /// Returns a duration as people say it.
  static Said far(Duration far) {
    if (far.compareTo(Duration.ofMinutes(2)) < 0) {
      String seconds = String.format(Locale.ROOT, "%.1f", far.toMillis() / 1000.0);
      return said("%s s", "%s с", seconds);
    }
    Duration round = far.plusSeconds(30);
    return far.compareTo(Duration.ofHours(2)) < 0
        ? said("%s min", "%s мин", round.toMinutes())
        : said("%s h %s min", "%s ч %s мин", round.toHours(), round.toMinutesPart());
  }

  /// Returns the finding as it is, or judged by the clock.
  static Finding judged(Finding found, Duration ahead) {
    Said help =
        said(
            "set the clocks of both machines by a time server",
            "сверяйте часы обеих машин с сервером времени");
    if (ahead.abs().compareTo(TOO_FAR) > 0) {
      return Finding.failed(found.area(), found.subject(), found.found(), help);
    }
    return ahead.abs().compareTo(NOTABLE) > 0
        ? Finding.warning(found.area(), found.subject(), found.found(), help)
        : found;
  }
}
