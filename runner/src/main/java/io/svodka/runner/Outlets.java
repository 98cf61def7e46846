package io.svodka.runner;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Mailbox;
import io.svodka.delivery.links.FileLinks;
import io.svodka.model.plan.DeliveryPlan.MailPlan;
import io.svodka.model.plan.DeliveryTerms;
import io.svodka.model.plan.DeliveryTerms.WhenEmpty;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Where a pack goes besides the output folder.
///
/// @param delivery name of the delivery
/// @param slot the delivered period as text
record Outlets(
    String delivery,
    String slot,
    List<Post> mails,
    List<DeliveryTerms.Folder> folders,
    Hooks hooks,
    Ways ways,
    WhenEmpty whenEmpty) {
  static final Outlets NONE =
      new Outlets(
          "",
          "",
          List.of(),
          List.of(),
          Hooks.NONE,
          new Ways(Channel.MAILBOX, Map.of(), Map.of(), Map.of(), List.of()),
          WhenEmpty.SEND);

  Outlets {
    mails = List.copyOf(mails);
    folders = List.copyOf(folders);
  }

  /// A mail of the delivery.
  ///
  /// @param delivery names the delivery in the ledger, and which of its mails this is
  record Post(String delivery, MailPlan plan, Mailbox sender) {}

  /// Programs that are told.
  ///
  /// @param links where files can be fetched; one entry or none
  /// @param now when links begin to be good
  record Hooks(List<String> names, List<FileLinks> links, Instant now) {
    static final Hooks NONE = new Hooks(List.of(), List.of(), Instant.EPOCH);

    Hooks {
      names = List.copyOf(names);
      links = List.copyOf(links);
    }
  }
}
