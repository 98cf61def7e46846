/// What can go wrong outside the program, as types. User mistakes are diagnostics and do not come
/// here.
@NullMarked
package io.svodka.model.failure;

import org.jspecify.annotations.NullMarked;
