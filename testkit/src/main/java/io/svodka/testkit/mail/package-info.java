/// A mail server that fails in the ways that others do. Keeps what it was given and is a witness of
/// what arrived.
@NullMarked
package io.svodka.testkit.mail;

import org.jspecify.annotations.NullMarked;
