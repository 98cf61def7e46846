/// Changes of the text that give a thing another name. May not decide whether the result is right:
/// that is checked like anything else.
@NullMarked
package io.svodka.compiler.rename;

import org.jspecify.annotations.NullMarked;
