/// Random projects go through the real compiler, engine and layout; whatever they print is compared
/// with loops over the same rows.
@org.jspecify.annotations.NullMarked
package io.svodka.runner.oracle;
