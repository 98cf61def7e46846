/// Answers random projects by loops over their rows, straight from the rules of the language.
/// Shares no code with the compiler and the engine, and writes no SQL.
@org.jspecify.annotations.NullMarked
package io.svodka.runner.oracle.naive;
