/// Names and words that may be written at a place, for those who complete what is typed. May not
/// look anything up otherwise than the checks do.
@NullMarked
package io.svodka.compiler.propose;

import org.jspecify.annotations.NullMarked;
