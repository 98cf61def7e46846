package io.svodka.reader.opened;

import io.svodka.model.value.Value;

/// A cell of a workbook.
///
/// @param place such as `D7`
/// @param shown as a spreadsheet program shows it
public record SheetCell(String place, Value value, String shown) {}
