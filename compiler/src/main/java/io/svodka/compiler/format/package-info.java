/// Writes specifications in their canonical form. Changes no word, only how words look; what it
/// cannot prove unchanged it leaves alone.
@NullMarked
package io.svodka.compiler.format;

import org.jspecify.annotations.NullMarked;
