/// What a specification takes for granted of its data, as questions. May not ask the data itself.
@NullMarked
package io.svodka.compiler.data;

import org.jspecify.annotations.NullMarked;
