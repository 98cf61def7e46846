package io.svodka.runner.settings;

import io.svodka.delivery.LaneRules;
import io.svodka.delivery.mail.BounceBox;
import io.svodka.delivery.mail.MailSize;
import io.svodka.delivery.s3.Bucket;
import io.svodka.delivery.webhook.Hook;
import java.util.List;
import java.util.Map;

/// What deliveries go through besides mail servers and folders, and what is kept of them.
///
/// @param size how large mails may be, and where links lead instead
/// @param buckets object stores by the names that deliveries call them
/// @param hooks programs that are told, by the names that specifications call them
/// @param bounces where mails lie that came back; one entry or none
public record Doors(
    ArchiveRules archive,
    MailSize size,
    Map<String, Bucket> buckets,
    Map<String, Hook> hooks,
    List<BounceBox> bounces,
    LaneRules lanes) {
  /// What is done where the settings say nothing.
  public static final Doors USUAL =
      new Doors(
          ArchiveSettings.USUAL, MailSize.USUAL, Map.of(), Map.of(), List.of(), LaneRules.USUAL);

  public Doors {
    buckets = Map.copyOf(buckets);
    hooks = Map.copyOf(hooks);
    bounces = List.copyOf(bounces);
  }
}
