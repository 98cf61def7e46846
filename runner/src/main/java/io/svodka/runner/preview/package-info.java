/// Shows a project while it is written: a page of this machine that is redrawn on every save. Keeps
/// the last good state and warm data; sends nothing and writes only the changes that a person
/// accepts.
@NullMarked
package io.svodka.runner.preview;

import org.jspecify.annotations.NullMarked;
