package io.svodka.model.document;

import java.util.regex.Pattern;

/// Lets only addresses through that cannot run anything.
public final class SafeLink {
  private static final Pattern HARMLESS =
      Pattern.compile("(https://|mailto:)[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

  private SafeLink() {}

  /// Returns the address, or nothing when it is none or of another scheme.
  public static String of(String address) {
    return HARMLESS.matcher(address).matches() ? address : "";
  }
}
