/// Malformed specifications by the thousand: the compiler answers with diagnostics, whatever comes.
package io.svodka.compiler.fuzz;
