/// Typed values, units, formats and periods. Holds no clock, no locale and no arithmetic of
/// reports.
@NullMarked
package io.svodka.model.value;

import org.jspecify.annotations.NullMarked;
