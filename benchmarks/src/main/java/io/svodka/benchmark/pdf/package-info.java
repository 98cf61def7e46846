/// Measures the printing of documents as PDF beside its peers.
@NullMarked
package io.svodka.benchmark.pdf;

import org.jspecify.annotations.NullMarked;
