/// Strips and pages: what is printed where, and where pages break. Knows neither blocks nor the
/// library that writes the file.
@NullMarked
package io.svodka.renderer.pdf.strip;

import org.jspecify.annotations.NullMarked;
