/// A collector of traces that speaks OTLP over HTTP. Keeps what it was sent and is a witness of it.
@NullMarked
package io.svodka.testkit.otlp;

import org.jspecify.annotations.NullMarked;
