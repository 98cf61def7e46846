/// A file as it is written: every word and every comment in its place, in canonical spelling. The
/// syntax tree says what a file means, a script says how it looks. Records only.
@NullMarked
package io.svodka.compiler.script;

import org.jspecify.annotations.NullMarked;
