/// The golden runner and printers that turn artefacts into readable text. Used by tests only.
@NullMarked
package io.svodka.testkit;

import org.jspecify.annotations.NullMarked;
