/// The book of deliveries in one SQLite file. JDBC stays in here; nothing is sent from here.
@NullMarked
package io.svodka.delivery.ledger;

import org.jspecify.annotations.NullMarked;
