/// What a change of a database means for a project: which of its measures, reports and rules use
/// the column. May not ask the database itself.
@NullMarked
package io.svodka.compiler.drift;

import org.jspecify.annotations.NullMarked;
