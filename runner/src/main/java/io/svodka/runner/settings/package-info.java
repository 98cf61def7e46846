/// Reads `svodka.toml`: connections, mail and their secrets. Opens nothing.
@NullMarked
package io.svodka.runner.settings;

import org.jspecify.annotations.NullMarked;
