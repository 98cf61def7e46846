/// Messages for people and their prints. May not know what is wrong, only how to show it.
@NullMarked
package io.svodka.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;
