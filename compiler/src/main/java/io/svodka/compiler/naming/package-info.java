/// Where names lead: each use of a name, noted while the compiler looks the name up. May not look
/// up a name by itself.
@NullMarked
package io.svodka.compiler.naming;

import org.jspecify.annotations.NullMarked;
