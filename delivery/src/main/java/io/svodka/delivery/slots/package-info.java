/// The scheduled times that the ledger remembers, and who works on which. Computes no times and
/// runs nothing.
@NullMarked
package io.svodka.delivery.slots;

import org.jspecify.annotations.NullMarked;
