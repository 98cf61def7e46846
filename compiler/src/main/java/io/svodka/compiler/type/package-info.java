/// What kinds of values there are, which of them may meet, and how they are shown. Knows no names
/// of a project.
@NullMarked
package io.svodka.compiler.type;

import org.jspecify.annotations.NullMarked;
