package io.svodka.delivery;

import java.util.Map;

/// How many mails go out at once and how fast.
///
/// @param connections to the mail server of one run or service
/// @param domains limits of single domains of recipients, which hold for all processes that share a
///   ledger
public record LaneRules(int connections, Map<String, Limit> domains) {
  public static final LaneRules USUAL = new LaneRules(4, Map.of());

  public LaneRules {
    domains = Map.copyOf(domains);
  }

  /// What a domain takes.
  ///
  /// @param connections at once, at most
  /// @param perMinute mails within any minute
  public record Limit(int connections, int perMinute) {}

  /// Returns what a domain takes of which nothing is said: all connections but one, so that a
  /// domain that is slow leaves one to the others.
  public Limit usual() {
    return new Limit(Math.max(1, connections - 1), Integer.MAX_VALUE);
  }

  /// Says whether the settings say what a domain takes.
  boolean isStated(String domain) {
    return domains.containsKey(domain);
  }

  Limit of(String domain) {
    return domains.getOrDefault(domain, usual());
  }
}
