/// What a random project says, as data: its rows, models, measures and queries. Knows no text, no
/// SQL and no way to compute anything.
@org.jspecify.annotations.NullMarked
package io.svodka.runner.oracle.project;
