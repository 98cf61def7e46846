package io.svodka.renderer.xlsx;

/// What Excel stores in a cell, with the text that the document shows, which tells how wide it is.
record Filling(Content content, String shown) {}
