/// What was delivered, edition by edition: which pack, the how-manyeth of its period, and the
/// digest under which the archive keeps what it was made of. Keeps no contents itself.
@NullMarked
package io.svodka.delivery.editions;

import org.jspecify.annotations.NullMarked;
