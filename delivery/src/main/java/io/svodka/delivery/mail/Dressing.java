package io.svodka.delivery.mail;

import java.util.List;

/// What the house adds to every mail that leaves it.
///
/// @param unsubscribing links by which recipients end a delivery; one entry or none
/// @param signers each adds a signature; several while keys are changed
/// @param size how large mails may be
public record Dressing(
    List<UnsubscribeLinks> unsubscribing, List<DkimSigner> signers, MailSize size) {
  public static final Dressing NONE = new Dressing(List.of(), List.of());

  /// Mails of usual size.
  public Dressing(List<UnsubscribeLinks> unsubscribing, List<DkimSigner> signers) {
    this(unsubscribing, signers, MailSize.USUAL);
  }

  /// Returns the same with mails of another size.
  public Dressing in(MailSize other) {
    return new Dressing(unsubscribing, signers, other);
  }

  public Dressing {
    unsubscribing = List.copyOf(unsubscribing);
    signers = List.copyOf(signers);
  }
}
