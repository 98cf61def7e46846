/// Turns parse trees into syntax trees, one reader per family of nodes: `visitX` returns a node,
/// `readX` anything else. May not report anything but constants that do not exist and placeholders
/// that cannot be read.
@NullMarked
package io.svodka.compiler.parse.tree;

import org.jspecify.annotations.NullMarked;
