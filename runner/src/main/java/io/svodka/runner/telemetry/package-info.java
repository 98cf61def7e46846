/// Traces go to a collector of OpenTelemetry. The only place that knows its library, and it is
/// loaded only where traces are asked for; no delivery waits for it.
@NullMarked
package io.svodka.runner.telemetry;

import org.jspecify.annotations.NullMarked;
