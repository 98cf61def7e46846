package io.svodka.delivery.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses to which mails come back that could not be delivered, one for each mail (VERP). Some
/// servers send nothing of a mail back but that.
///
/// @param before what the address begins with, such as `bounces+`
/// @param after what follows the mark, such as `@example.com`
public record ReturnPath(String before, String after) {
  private static final String MARK = "([0-9]{1,18}-[0-9a-f]{20})";

  String address(String mark) {
    return before + mark + after;
  }

  /// Returns the mark of the first of these addresses in a header. Servers on the way may change
  /// capital letters.
  Optional<String> mark(String header) {
    Matcher found =
        Pattern.compile(
                "(?<![A-Za-z0-9.+=_-])"
                    + Pattern.quote(before)
                    + MARK
                    + Pattern.quote(after)
                    + "(?![A-Za-z0-9.-])",
                Pattern.CASE_INSENSITIVE)
            .matcher(header);
    return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }
}
