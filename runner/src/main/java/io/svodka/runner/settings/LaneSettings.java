package io.svodka.runner.settings;

import io.svodka.delivery.LaneRules;
import io.svodka.delivery.Lanes;
import io.svodka.delivery.Mailbox;
import java.util.HashMap;
import java.util.Map;

/// What `[mail]` says of connections, and `[mail.domains."…"]` of single domains.
final class LaneSettings {
  private LaneSettings() {}

  static LaneRules read(Section mail) {
    Section domains = mail.section("domains");
    int connections = mail.number("connections", LaneRules.USUAL.connections());
    LaneRules.Limit usual = new LaneRules(connections, Map.of()).usual();
    Map<String, LaneRules.Limit> limits = new HashMap<>();
    domains.names().forEach(name -> limits.put(written(name), limit(domains.section(name), usual)));
    return new LaneRules(connections, limits);
  }

  /// As in the ledger.
  private static String written(String domain) {
    return Lanes.domain(Mailbox.of("a@" + domain).wireAddress());
  }

  private static LaneRules.Limit limit(Section domain, LaneRules.Limit usual) {
    domain.allow("connections", "per_minute");
    return new LaneRules.Limit(
        domain.number("connections", usual.connections()),
        domain.number("per_minute", usual.perMinute()));
  }
}
