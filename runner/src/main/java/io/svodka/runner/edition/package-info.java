/// Makes again what was delivered, from the archive alone, and tells what a later edition changes.
/// Queries nothing and delivers nothing.
@NullMarked
package io.svodka.runner.edition;

import org.jspecify.annotations.NullMarked;
