/// The `svodka` command: reads arguments, wires the rooms together and prints. The only user of the
/// clock and of the standard streams.
@NullMarked
package io.svodka.cli;

import org.jspecify.annotations.NullMarked;
