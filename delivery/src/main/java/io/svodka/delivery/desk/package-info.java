/// What people see of the ledger and decide about it: who got which file, what waits and why. Sends
/// nothing.
@NullMarked
package io.svodka.delivery.desk;

import org.jspecify.annotations.NullMarked;
