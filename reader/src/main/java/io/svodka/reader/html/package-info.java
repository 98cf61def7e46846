/// Reads HTML pages with jsoup, which stops here.
@NullMarked
package io.svodka.reader.html;

import org.jspecify.annotations.NullMarked;
