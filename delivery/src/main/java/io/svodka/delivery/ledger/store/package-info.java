/// A database under the ledger: connections, transactions, statements and schema. Knows nothing of
/// deliveries.
@NullMarked
package io.svodka.delivery.ledger.store;

import org.jspecify.annotations.NullMarked;
