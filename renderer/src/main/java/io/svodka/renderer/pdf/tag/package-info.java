/// The logical structure of a document: what is a heading, a cell, a figure. Says nothing of where
/// anything stands.
@NullMarked
package io.svodka.renderer.pdf.tag;

import org.jspecify.annotations.NullMarked;
