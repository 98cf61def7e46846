/// Binds the names of sources, models and measures to what they mean. May not look at the layout of
/// reports.
@NullMarked
package io.svodka.compiler.resolve;

import org.jspecify.annotations.NullMarked;
