package io.svodka.delivery.mail;

import java.util.List;

/// What the house adds to every mail that leaves it, and where it comes back to.
///
/// @param unsubscribing links by which recipients end a delivery; one entry or none
/// @param signers each adds a signature; several while keys are changed
/// @param size how large mails may be
/// @param returning addresses to which mails come back, one for each; one entry, or none where they
///   come back to the sender
public record Dressing(
    List<UnsubscribeLinks> unsubscribing,
    List<DkimSigner> signers,
    MailSize size,
    List<ReturnPath> returning) {
  public static final Dressing NONE = new Dressing(List.of(), List.of());

  /// Mails of usual size.
  public Dressing(List<UnsubscribeLinks> unsubscribing, List<DkimSigner> signers) {
    this(unsubscribing, signers, MailSize.USUAL, List.of());
  }

  /// Returns the same whose mails come back to other addresses.
  public Dressing returningTo(List<ReturnPath> paths) {
    return new Dressing(unsubscribing, signers, size, paths);
  }

  /// Returns the same with mails of another size.
  public Dressing in(MailSize other) {
    return new Dressing(unsubscribing, signers, other, returning);
  }

  public Dressing {
    unsubscribing = List.copyOf(unsubscribing);
    signers = List.copyOf(signers);
    returning = List.copyOf(returning);
  }
}
