package io.svodka.renderer.xlsx;

import io.svodka.model.document.Chart;

/// A chart and the place on a sheet that is kept free for it.
///
/// @param height in points
record PlacedChart(Chart chart, SheetPen pen, int top, double height, Stretch stretch) {}
