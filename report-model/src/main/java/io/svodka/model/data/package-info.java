/// What a specification takes for granted of its data, and what the data say. Asks nothing itself.
@NullMarked
package io.svodka.model.data;

import org.jspecify.annotations.NullMarked;
