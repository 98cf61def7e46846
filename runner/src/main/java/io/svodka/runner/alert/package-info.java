/// Looks at an alert, compares with what the ledger remembers, tells whom it has to, and lets the
/// ledger remember that.
@NullMarked
package io.svodka.runner.alert;

import org.jspecify.annotations.NullMarked;
