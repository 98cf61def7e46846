/// Unpacks what is handed out and uses it as its readers do.
@NullMarked
package io.svodka.distribution;

import org.jspecify.annotations.NullMarked;
