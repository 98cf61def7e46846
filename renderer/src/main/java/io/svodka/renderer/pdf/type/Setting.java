package io.svodka.renderer.pdf.type;

import io.svodka.model.document.DocumentInfo;

/// What every block is set with.
///
/// @param pageRoom height of a page's body in points
public record Setting(Looks looks, Typesetter typesetter, DocumentInfo info, int pageRoom) {}
