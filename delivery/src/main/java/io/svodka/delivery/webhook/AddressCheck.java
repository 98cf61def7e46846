package io.svodka.delivery.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// Refuses hosts that lead into the house: what a name resolves to counts, not what it is called.
final class AddressCheck {
  private AddressCheck() {}

  /// Returns why a hook may not be called; nothing where it may.
  ///
  /// @throws UnknownHostException when the name has no address now
  static Optional<String> refusal(Hook hook) throws UnknownHostException {
    for (InetAddress address : InetAddress.getAllByName(hook.url().getHost())) {
      if (hook.reach() == Hook.Reach.PUBLIC && isInside(address)) {
        return Optional.of(
            hook.url().getHost() + " leads to " + address.getHostAddress() + " inside the house");
      }
    }
    return Optional.empty();
  }

  private static boolean isInside(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isUniqueLocal(address)
        || isShared(address.getAddress());
  }

  /// fc00::/7
  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
  }

  /// 100.64.0.0/10 and 0.0.0.0/8
  private static boolean isShared(byte[] bytes) {
    return bytes.length == 4 && (bytes[0] == 0 || (bytes[0] == 100 && (bytes[1] & 0xC0) == 64));
  }
}
