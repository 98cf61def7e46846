/// What the ledger remembers of alerts: who is in which state since when, and when that was told.
/// Decides nothing.
@NullMarked
package io.svodka.delivery.alerts;

import org.jspecify.annotations.NullMarked;
