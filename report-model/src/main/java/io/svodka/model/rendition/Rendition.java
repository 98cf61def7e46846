package io.svodka.model.rendition;

/// Finished bytes of one format. The array is owned by the rendition and not changed after it is
/// made.
///
/// @param fileName name with extension, without a folder
@SuppressWarnings("ArrayRecordComponent") // renditions are handed on, never compared
public record Rendition(Format format, String fileName, byte[] content) {}
