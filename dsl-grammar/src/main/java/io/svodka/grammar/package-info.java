/// The lexer and parser of the report language, generated from the grammar beside them. May know
/// nothing but the ANTLR runtime.
package io.svodka.grammar;
