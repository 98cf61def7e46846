/// Makes the plan of what to run out of resolved names. May not print and may not look at text.
@NullMarked
package io.svodka.compiler.lower;

import org.jspecify.annotations.NullMarked;
