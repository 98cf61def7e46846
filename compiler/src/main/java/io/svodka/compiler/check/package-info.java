/// Rules about whole reports, one per file. May not change what they look at.
@NullMarked
package io.svodka.compiler.check;

import org.jspecify.annotations.NullMarked;
