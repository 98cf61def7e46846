package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// `describe`: what people should know about the thing.
public record Describe(Text text, Span span)
    implements ProjectItem,
        SourceItem,
        ModelItem,
        FieldOption,
        QueryItem,
        ReportItem,
        DeliverItem,
        AlertItem,
        TestItem {}
