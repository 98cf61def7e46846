/// First drafts of specifications: from what is known of a table to a source and a model, from a
/// model to a report. Every guess says why. Opens nothing and decides nothing for good: an author
/// reads what was drafted.
@NullMarked
package io.svodka.compiler.draft;

import org.jspecify.annotations.NullMarked;
