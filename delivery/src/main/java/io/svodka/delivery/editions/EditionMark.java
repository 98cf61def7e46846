package io.svodka.delivery.editions;

/// A pack as it was made once.
///
/// @param delivery name of the delivery alone
/// @param slot the delivered period as text
/// @param revision 1 for what is sent first, 2 for what corrects it
/// @param previous number of the edition that this one corrects; 0 for none
/// @param manifest digest under which the archive keeps what it was made of
public record EditionMark(
    String delivery, String slot, String burstKey, int revision, long previous, String manifest) {}
