package io.svodka.runner;

import io.svodka.delivery.Mailbox;
import io.svodka.model.plan.DeliveryPlan.MailPlan;
import io.svodka.model.plan.DeliveryTerms;
import io.svodka.model.plan.DeliveryTerms.WhenEmpty;
import io.svodka.runner.output.Shelves;
import java.util.List;

/// Where a pack goes besides the output folder.
///
/// @param shelf where `folders` are; one entry, or none where nothing is delivered
record Outlets(
    List<Post> mails,
    List<DeliveryTerms.Folder> folders,
    List<Shelves> shelf,
    WhenEmpty whenEmpty) {
  static final Outlets NONE = new Outlets(List.of(), List.of(), List.of(), WhenEmpty.SEND);

  Outlets {
    mails = List.copyOf(mails);
    folders = List.copyOf(folders);
    shelf = List.copyOf(shelf);
  }

  /// A mail of the delivery.
  ///
  /// @param delivery names the delivery in the ledger, and which of its mails this is
  /// @param slot the delivered period as text
  record Post(String delivery, String slot, MailPlan plan, Mailbox sender) {}
}
