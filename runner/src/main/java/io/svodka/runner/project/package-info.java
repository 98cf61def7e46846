/// Reads the specification files of a project's folder. Compiles nothing.
@NullMarked
package io.svodka.runner.project;

import org.jspecify.annotations.NullMarked;
