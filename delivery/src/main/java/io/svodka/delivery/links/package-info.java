/// Links into the house that carry their own right: signed, for one thing, for a while. Serves
/// nothing.
@NullMarked
package io.svodka.delivery.links;

import org.jspecify.annotations.NullMarked;
