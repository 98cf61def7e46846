/// The same documents made by other means. Loaded by a class loader of its own, so that no setting
/// of Svodka's reaches a peer; takes and returns types of the JDK only.
@NullMarked
package io.svodka.benchmark.peer;

import org.jspecify.annotations.NullMarked;
