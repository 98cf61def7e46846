package io.svodka.delivery.mail;

import io.svodka.delivery.Wire;
import io.svodka.delivery.desk.Bounce;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells an address that does not exist from trouble that may pass, by the status (RFC 3463) and
/// the words of a server.
///
/// @param code such as `5.1.1`; `5.0.0` where nothing more is known
record BounceStatus(String code, Bounce.Kind kind, String text) {
  private static final Pattern ENHANCED = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final Pattern NO_SUCH =
      Pattern.compile(
          "no such|unknown|not exist|doesn't exist|unrouteable|invalid (?:recipient|mailbox)"
              + "|mailbox unavailable|user not found");
  private static final Set<String> NO_ADDRESS =
      Set.of("5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");
  private static final String NOTHING_MORE = "5.0.0";

  /// @param status field of the report; may be empty or vague
  /// @param diagnostic the other server's own words
  static BounceStatus of(String status, String diagnostic) {
    String stated = first(status);
    // Exim states 5.0.0 for everything; the server it talked to says more.
    String code = stated.equals(NOTHING_MORE) ? first(diagnostic) : stated;
    String words = Wire.clean(diagnostic.replaceFirst("(?i)^\\s*(smtp|x-[a-z-]+)\\s*;", ""));
    boolean isUnknown =
        code.equals(NOTHING_MORE) && NO_SUCH.matcher(diagnostic.toLowerCase(Locale.ROOT)).find();
    boolean isHard = NO_ADDRESS.contains(code) || isUnknown;
    return new BounceStatus(code, isHard ? Bounce.Kind.HARD : Bounce.Kind.SOFT, words);
  }

  private static String first(String text) {
    Matcher found = ENHANCED.matcher(text);
    return found.find() ? found.group(1) : NOTHING_MORE;
  }
}
