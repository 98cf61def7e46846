package io.svodka.delivery;

import java.net.IDN;
import java.util.Locale;

/// A name and an address, as shown in a mail's header.
///
/// @param name shown name; may be empty
/// @param address such as `anna@example.com`
public record Mailbox(String name, String address) {
  /// Returns the mailbox of a bare address.
  public static Mailbox of(String address) {
    return new Mailbox("", address);
  }

  /// Returns the address as mail servers write it: the domain as a lower-case A-label, the local
  /// part untouched, because its case may matter.
  public String wireAddress() {
    int at = address.lastIndexOf('@');
    return at < 0 ? address : address.substring(0, at + 1) + domain(address.substring(at + 1));
  }

  private static String domain(String domain) {
    try {
      return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notADomain) {
      // Kept as it is: the header guard names the field when it refuses the address.
      return domain.toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    return name.isEmpty() ? address : name + " <" + address + ">";
  }
}
