package io.svodka.compiler.syntax;

import io.svodka.model.origin.Span;

/// `owner`: who answers for the thing.
public record Owner(Text owner, Span span)
    implements ProjectItem,
        SourceItem,
        ModelItem,
        FieldOption,
        ReportItem,
        DeliverItem,
        AlertItem {}
