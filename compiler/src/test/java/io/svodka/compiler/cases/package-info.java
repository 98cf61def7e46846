/// The runner of the Markdown cases, for all phases of the compiler.
package io.svodka.compiler.cases;
