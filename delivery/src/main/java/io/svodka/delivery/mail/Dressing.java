package io.svodka.delivery.mail;

import java.util.List;

/// What the house adds to every mail that leaves it.
///
/// @param unsubscribing links by which recipients end a delivery; one entry or none
/// @param signers each adds a signature; several while keys are changed
public record Dressing(List<UnsubscribeLinks> unsubscribing, List<DkimSigner> signers) {
  public static final Dressing NONE = new Dressing(List.of(), List.of());

  public Dressing {
    unsubscribing = List.copyOf(unsubscribing);
    signers = List.copyOf(signers);
  }
}
