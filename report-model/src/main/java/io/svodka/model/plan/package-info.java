/// What a compiled report asks for. Nothing here can be misspelt or missing: the compiler has
/// checked it.
@NullMarked
package io.svodka.model.plan;

import org.jspecify.annotations.NullMarked;
