/// Values that must never be printed. Knows neither where they come from nor who uses them.
@NullMarked
package io.svodka.model.secret;

import org.jspecify.annotations.NullMarked;
