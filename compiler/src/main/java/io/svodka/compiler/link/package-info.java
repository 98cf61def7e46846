/// Brings the packages that a project uses under their aliases. May not know what names mean.
@NullMarked
package io.svodka.compiler.link;

import org.jspecify.annotations.NullMarked;
