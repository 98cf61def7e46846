/// The steps of what is done, told to whoever records them: a port without a library behind it.
/// Nothing that is made depends on it.
@NullMarked
package io.svodka.trace;

import org.jspecify.annotations.NullMarked;
