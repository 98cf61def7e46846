/// One run of a report or a delivery, from the project's folder to files and receipts. Prints
/// nothing and reads no clock.
@NullMarked
package io.svodka.runner;

import org.jspecify.annotations.NullMarked;
