/// What names and periods of a text were found to mean, noted while they are looked up. May not
/// look anything up by itself.
@NullMarked
package io.svodka.compiler.naming;

import org.jspecify.annotations.NullMarked;
