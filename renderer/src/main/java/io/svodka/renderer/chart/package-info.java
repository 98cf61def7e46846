/// One drawing of a chart for all formats that have no charts of their own. Knows no output format.
@NullMarked
package io.svodka.renderer.chart;

import org.jspecify.annotations.NullMarked;
