/// What need not be done again when a project is checked once more after a change: which files are
/// as they were, and which declarations no change can have reached. May not know what any statement
/// means: only names count.
@NullMarked
package io.svodka.compiler.recheck;

import org.jspecify.annotations.NullMarked;
