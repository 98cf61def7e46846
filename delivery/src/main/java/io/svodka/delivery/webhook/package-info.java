/// Tells programs of deliveries by HTTP: signed, to hosts that the settings allow, and so that they
/// know what they were told before.
@NullMarked
package io.svodka.delivery.webhook;

import org.jspecify.annotations.NullMarked;
