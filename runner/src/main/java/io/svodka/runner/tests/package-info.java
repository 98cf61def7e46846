/// Runs the tests of a project over the rows they bring, and mends what they expect. Prints nothing
/// and reads no clock of its own.
@NullMarked
package io.svodka.runner.tests;

import org.jspecify.annotations.NullMarked;
