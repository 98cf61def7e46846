/// What programs are told, as JSON. Tells nobody itself.
@NullMarked
package io.svodka.runner.hook;

import org.jspecify.annotations.NullMarked;
