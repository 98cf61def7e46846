/// Loads themes and fonts from the templates room. Draws nothing.
@NullMarked
package io.svodka.renderer.theme;

import org.jspecify.annotations.NullMarked;
