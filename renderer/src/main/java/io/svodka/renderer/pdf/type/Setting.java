package io.svodka.renderer.pdf.type;

import io.svodka.model.document.DocumentInfo;
import io.svodka.renderer.pdf.tag.Tag;

/// What every block is set with.
///
/// @param pageRoom height of a page's body in points
/// @param document the element that all others are parts of
public record Setting(
    Looks looks, Typesetter typesetter, DocumentInfo info, int pageRoom, Tag document) {}
