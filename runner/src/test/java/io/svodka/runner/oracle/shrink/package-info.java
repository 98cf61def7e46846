/// Makes failing projects smaller, a statement or some rows at a time.
@org.jspecify.annotations.NullMarked
package io.svodka.runner.oracle.shrink;
