package io.svodka.runner.preview;

import io.svodka.compiler.diagnostic.Language;
import io.svodka.compiler.source.Workspace;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.runner.Renditions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;

/// What a preview needs of the machine.
///
/// @param engine opens the data of a plan
/// @param today what "today" means where nobody says otherwise
/// @param language of messages
public record Setup(
    Path folder,
    Function<ProjectPlan, QueryEngine> engine,
    Renditions renditions,
    Function<ProjectPlan, LocalDate> today,
    Function<Workspace, Language> language) {}
