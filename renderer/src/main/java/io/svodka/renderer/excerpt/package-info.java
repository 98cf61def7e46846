/// What formats without pages leave out of a document: page numbers, and in mails the middle of
/// long tables; and in any format the columns an author hides there. Knows no output format.
@NullMarked
package io.svodka.renderer.excerpt;

import org.jspecify.annotations.NullMarked;
