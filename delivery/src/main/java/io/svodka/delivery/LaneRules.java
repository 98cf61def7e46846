package io.svodka.delivery;

import java.util.Map;

/// How many mails go out at once and how fast.
///
/// @param connections to the mail server of one process
/// @param domains limits of single domains of recipients
public record LaneRules(int connections, Map<String, Limit> domains) {
  public static final LaneRules USUAL = new LaneRules(4, Map.of());

  public LaneRules {
    domains = Map.copyOf(domains);
  }

  /// What a domain takes.
  ///
  /// @param connections at once
  /// @param perMinute mails within any minute
  public record Limit(int connections, int perMinute) {
    /// A domain that is slow takes two of four connections and leaves the others free.
    public static final Limit USUAL = new Limit(2, Integer.MAX_VALUE);
  }

  Limit of(String domain) {
    return domains.getOrDefault(domain, Limit.USUAL);
  }
}
