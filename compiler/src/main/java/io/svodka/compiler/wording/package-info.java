/// Says problems in words, one class per phase. May not look for problems, nor print.
@NullMarked
package io.svodka.compiler.wording;

import org.jspecify.annotations.NullMarked;
