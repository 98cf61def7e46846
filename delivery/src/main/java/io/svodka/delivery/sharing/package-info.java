/// Shares scheduled times among the services of several machines: db-scheduler wakes one of them
/// for each. Decides nothing about a time: the book of slots does.
@NullMarked
package io.svodka.delivery.sharing;

import org.jspecify.annotations.NullMarked;
