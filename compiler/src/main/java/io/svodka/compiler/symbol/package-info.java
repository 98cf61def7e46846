/// What is declared and where it is used, for those who look at a whole project. May not look up a
/// name by itself: the checks have noted where each leads.
@NullMarked
package io.svodka.compiler.symbol;

import org.jspecify.annotations.NullMarked;
