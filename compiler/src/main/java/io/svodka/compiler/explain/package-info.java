/// Pages about single codes, with an example that is wrong and one that is right. May not know how
/// a mistake is found.
@NullMarked
package io.svodka.compiler.explain;

import org.jspecify.annotations.NullMarked;
