package io.svodka.model.document;

/// Built-in words that renderers print themselves, in the document's language.
///
/// @param page pattern with `{page}` and `{pages}`, such as `{page} / {pages}`
/// @param contents heading of a table of contents
/// @param continued mark of a table that goes on, such as "continued"
/// @param chart word for a picture's alternative text, such as "Chart"
/// @param missing what stands for an absent value, such as "—"
/// @param rest said at the end of a mail that would be too long, such as "The rest is in the
///   attached files."
public record Words(
    String page, String contents, String continued, String chart, String missing, String rest) {}
