/// The texts that are compiled, brought by the caller. May not open a file by itself.
@NullMarked
package io.svodka.compiler.source;

import org.jspecify.annotations.NullMarked;
