/// Pages through JasperReports: one design made in memory, filled and exported. No Java expression
/// and no file of a report ever gets here.
@NullMarked
package io.svodka.renderer.pdf.jasper;

import org.jspecify.annotations.NullMarked;
