@NullMarked
package io.svodka.runner.telemetry;

import org.jspecify.annotations.NullMarked;
