/// The one contract of all renderers. A renderer reads a document and a theme, never a plan, and
/// never another renderer.
@NullMarked
package io.svodka.renderer;

import org.jspecify.annotations.NullMarked;
