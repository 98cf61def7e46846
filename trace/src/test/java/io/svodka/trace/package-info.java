@NullMarked
package io.svodka.trace;

import org.jspecify.annotations.NullMarked;
