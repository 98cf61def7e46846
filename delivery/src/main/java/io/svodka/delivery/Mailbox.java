package io.svodka.delivery;

/// A name and an address, as shown in a mail's header.
///
/// @param name shown name; may be empty
/// @param address such as `anna@example.com`
public record Mailbox(String name, String address) {
  /// Returns the mailbox of a bare address.
  public static Mailbox of(String address) {
    return new Mailbox("", address);
  }

  @Override
  public String toString() {
    return name.isEmpty() ? address : name + " <" + address + ">";
  }
}
