package io.svodka.model.document;

import java.util.regex.Pattern;

/// Where a link leads: an address that cannot run anything, or nowhere.
///
/// @param address of a page or a letter; empty where another one was given
public record SafeLink(String address) {
  private static final Pattern HARMLESS =
      Pattern.compile("(https://|mailto:)[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

  public SafeLink {
    address = HARMLESS.matcher(address).matches() ? address : "";
  }

  /// Returns the address, or nothing when it is none or of another scheme.
  public static String of(String address) {
    return new SafeLink(address).address();
  }
}
