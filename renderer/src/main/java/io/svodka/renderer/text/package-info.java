/// Documents as plain text, for the text part of a mail. Knows no markup.
@NullMarked
package io.svodka.renderer.text;

import org.jspecify.annotations.NullMarked;
