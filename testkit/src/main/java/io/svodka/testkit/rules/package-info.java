/// The walls between rooms, the rules of the sources and their format, as checks over the whole
/// project. May know no room of the product; used by the tests of `cli`, which sees them all.
@NullMarked
package io.svodka.testkit.rules;

import org.jspecify.annotations.NullMarked;
