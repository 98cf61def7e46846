package io.svodka.delivery.ledger;

import io.svodka.delivery.WhenUnknown;
import java.util.Optional;
import java.util.Set;

/// What the house has decided about its mails.
///
/// @param domains the only domains that are written to; empty for all
public record LedgerRules(WhenUnknown whenUnknown, Set<String> domains) {
  public static final LedgerRules USUAL = new LedgerRules(WhenUnknown.HOLD, Set.of());

  public LedgerRules {
    domains = Set.copyOf(domains);
  }

  /// Returns why an address is not written to, if so.
  Optional<String> refusal(String recipient) {
    String domain = recipient.substring(recipient.lastIndexOf('@') + 1);
    return domains.isEmpty() || domains.contains(domain)
        ? Optional.empty()
        : Optional.of("`" + domain + "` is not among the recipient_domains of svodka.toml");
  }
}
