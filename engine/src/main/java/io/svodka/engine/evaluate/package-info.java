/// Formulas, levels, order and limits: turns the component values of a dataset into figures. Knows
/// no SQL, no texts and no layout.
@NullMarked
package io.svodka.engine.evaluate;

import org.jspecify.annotations.NullMarked;
