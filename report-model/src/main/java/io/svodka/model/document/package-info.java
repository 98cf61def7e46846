/// What came out of a run: blocks, tables and cells with typed value and shown text. Knows no
/// format.
@NullMarked
package io.svodka.model.document;

import org.jspecify.annotations.NullMarked;
