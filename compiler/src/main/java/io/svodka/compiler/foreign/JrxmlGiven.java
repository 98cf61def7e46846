package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.ForeignReport.Given;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values that expressions of Java write out: numbers, texts, truths and days.
final class JrxmlGiven {
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:(?:new\\s+)?(?:java\\.(?:lang|math)\\.)?"
              + "(?:Integer|Long|Short|Double|Float|BigDecimal)(?:\\.valueOf)?\\s*\\(\\s*)?"
              + "\"?(-?\\d+(?:\\.\\d+)?)[LlDdFf]?\"?\\s*\\)?");
  private static final Pattern WORDS = Pattern.compile("\"([^\"\\\\]*)\"");
  private static final Pattern TRUTH =
      Pattern.compile("(?i)(?:java\\.lang\\.)?(?:Boolean\\.)?(true|false)");
  private static final Pattern DAY =
      Pattern.compile(
          "(?:java\\.time\\.)?LocalDate\\.of\\(\\s*(\\d{4})\\s*,\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\)");
  private static final Pattern WRITTEN_DAY =
      Pattern.compile(
          "(?:java\\.sql\\.)?(?:Date\\.valueOf|LocalDate\\.parse|java\\.time\\.LocalDate\\.parse)"
              + "\\(\\s*\"(\\d{4})-(\\d\\d)-(\\d\\d)\"\\s*\\)");

  /// Months of this calendar begin with 0.
  private static final Pattern GREGORIAN =
      Pattern.compile(
          "(?:\\(?\\s*new\\s+(?:java\\.util\\.)?GregorianCalendar\\(\\s*(\\d{4})\\s*,\\s*(\\d+)"
              + "\\s*,\\s*(\\d+)\\s*\\)\\s*\\)?)\\.getTime\\(\\)");

  private static final Pattern TODAY =
      Pattern.compile(
          "(?:new\\s+(?:java\\.util\\.)?Date|(?:java\\.time\\.)?LocalDate\\.now)\\(\\)");

  private JrxmlGiven() {}

  /// Returns what stands there; nothing where it is computed.
  static Optional<Given> of(String expression) {
    String text = expression.strip();
    Matcher words = WORDS.matcher(text);
    Matcher figure = FIGURE.matcher(text);
    Matcher truth = TRUTH.matcher(text);
    if (words.matches()) {
      return Optional.of(new Given.Words(words.group(1)));
    }
    if (figure.matches()) {
      return Optional.of(new Given.Figure(figure.group(1)));
    }
    if (truth.matches()) {
      return Optional.of(new Given.Truth(truth.group(1).equalsIgnoreCase("true")));
    }
    return TODAY.matcher(text).matches() ? Optional.of(new Given.Today()) : day(text);
  }

  private static Optional<Given> day(String text) {
    return day(DAY.matcher(text), 0)
        .or(() -> day(WRITTEN_DAY.matcher(text), 0))
        .or(() -> day(GREGORIAN.matcher(text), 1));
  }

  private static Optional<Given> day(Matcher found, int more) {
    try {
      return found.matches()
          ? Optional.of(
              new Given.Day(
                  LocalDate.of(
                      Integer.parseInt(found.group(1)),
                      Integer.parseInt(found.group(2)) + more,
                      Integer.parseInt(found.group(3)))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
