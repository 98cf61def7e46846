/// The compiler: texts of a project in, its plan or its diagnostics out. Pure: no files, no clock,
/// no network.
@NullMarked
package io.svodka.compiler;

import org.jspecify.annotations.NullMarked;
