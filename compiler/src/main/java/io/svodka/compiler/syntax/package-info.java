/// The syntax tree: files as written, names not looked up. Records only; it may not know the parser
/// that fills it, nor lines and columns.
///
/// A file is a list of [Declaration]; each declaration holds a list of items of its own family,
/// such as [ModelItem] or [ReportItem], in the order of the text. Statements that several families
/// share ([Measure], [Query], [Where], ...) are records of their own. Every node ends with its
/// span. What is optional in the text is a record of its own too ([Label.Absent],
/// [Condition.Always]); what could not be read is `Invalid` and was reported already; what is read
/// but not compiled yet is `Unsupported`.
@NullMarked
package io.svodka.compiler.syntax;

import org.jspecify.annotations.NullMarked;
