/// Documents as PDF: a document becomes strips, strips become pages, and JasperReports fills and
/// exports them. Computes no figure and reads no clock, file or address.
@NullMarked
package io.svodka.renderer.pdf;

import org.jspecify.annotations.NullMarked;
