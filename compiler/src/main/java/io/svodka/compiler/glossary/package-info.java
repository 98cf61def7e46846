/// What things of a project are, in words for people: in the editor where a name is pointed at, on
/// the pages of the documentation. May not compute a figure.
@NullMarked
package io.svodka.compiler.glossary;

import org.jspecify.annotations.NullMarked;
