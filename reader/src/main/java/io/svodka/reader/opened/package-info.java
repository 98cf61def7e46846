/// What is in a finished file. Holds no bytes and knows no library.
@NullMarked
package io.svodka.reader.opened;

import org.jspecify.annotations.NullMarked;
