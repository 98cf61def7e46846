/// What became of the packs of a run, and where it is kept so that a burst of any size has room.
@NullMarked
package io.svodka.runner.records;

import org.jspecify.annotations.NullMarked;
