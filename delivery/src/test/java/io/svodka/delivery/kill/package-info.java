@NullMarked
package io.svodka.delivery.kill;

import org.jspecify.annotations.NullMarked;
