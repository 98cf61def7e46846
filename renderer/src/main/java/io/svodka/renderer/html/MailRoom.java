package io.svodka.renderer.html;

/// How much a mail may show.
///
/// @param rows of each table
/// @param blocks of the document, from its beginning
record MailRoom(int rows, int blocks) {}
