/// Hands messages over exactly once: the nouns of delivery, and the dispatcher that walks one
/// message through ledger and transport. Knows neither mail protocols nor databases.
@NullMarked
package io.svodka.delivery;

import org.jspecify.annotations.NullMarked;
