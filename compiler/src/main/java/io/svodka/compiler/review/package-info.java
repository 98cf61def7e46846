/// Compares two projects by what they mean: a normal form of their plans, never their texts. Says
/// for each difference what it may change for those who receive reports. Runs nothing.
@NullMarked
package io.svodka.compiler.review;

import org.jspecify.annotations.NullMarked;
