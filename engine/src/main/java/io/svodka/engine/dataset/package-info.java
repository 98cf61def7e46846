/// What queries give to layout: component values per group and key, and the absolute periods they
/// were taken over. Holds no SQL and no formulas.
@NullMarked
package io.svodka.engine.dataset;

import org.jspecify.annotations.NullMarked;
