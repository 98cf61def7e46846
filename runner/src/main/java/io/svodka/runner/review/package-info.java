/// Brings two revisions of a project side by side: takes them out of version control, runs the
/// reports that differ and compares their headline figures and pages. Judges nothing; that is done
/// by plans alone in `compiler.review`.
@NullMarked
package io.svodka.runner.review;

import org.jspecify.annotations.NullMarked;
