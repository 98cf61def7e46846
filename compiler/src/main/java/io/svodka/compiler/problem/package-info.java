/// What can be wrong with a project, as facts. May hold no sentence: words are in `wording`.
@NullMarked
package io.svodka.compiler.problem;

import org.jspecify.annotations.NullMarked;
