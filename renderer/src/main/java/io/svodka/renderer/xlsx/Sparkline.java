package io.svodka.renderer.xlsx;

import io.svodka.model.document.Tile;

/// A small line in a cell, which tells the way of a key figure.
record Sparkline(SheetPen pen, int row, int column, Tile tile, Tile.Trend trend) {}
