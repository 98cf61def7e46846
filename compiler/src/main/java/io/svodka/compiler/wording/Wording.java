package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.AccessProblem;
import io.svodka.compiler.problem.AlertProblem;
import io.svodka.compiler.problem.CurrencyProblem;
import io.svodka.compiler.problem.DataProblem;
import io.svodka.compiler.problem.DatabaseProblem;
import io.svodka.compiler.problem.DeliveryProblem;
import io.svodka.compiler.problem.DriftProblem;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.compiler.problem.HolidayProblem;
import io.svodka.compiler.problem.LayoutProblem;
import io.svodka.compiler.problem.ModelProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.PackageProblem;
import io.svodka.compiler.problem.PeriodProblem;
import io.svodka.compiler.problem.Problem;
import io.svodka.compiler.problem.QueryProblem;
import io.svodka.compiler.problem.SchemaProblem;
import io.svodka.compiler.problem.ScopeProblem;
import io.svodka.compiler.problem.SplitProblem;
import io.svodka.compiler.problem.SyntaxProblem;
import io.svodka.compiler.problem.TestProblem;
import io.svodka.compiler.problem.TradeProblem;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.problem.UnsupportedProblem;

/// Says any problem in words.
public final class Wording {
  private final SyntaxWording syntax = new SyntaxWording();
  private final NamingWording naming = new NamingWording();
  private final TypingWording typing = new TypingWording();
  private final SplitWording split = new SplitWording();
  private final CurrencyWording currency = new CurrencyWording();
  private final GrainWording grain = new GrainWording();
  private final ModelWording model = new ModelWording();
  private final HolidayWording holiday = new HolidayWording();
  private final SchemaWording schema = new SchemaWording();
  private final DataWording data = new DataWording();
  private final DriftWording drift = new DriftWording();
  private final QueryWording query = new QueryWording();
  private final TradeWording trade = new TradeWording();
  private final PeriodWording period = new PeriodWording();
  private final LayoutWording layout = new LayoutWording();
  private final DeliveryWording delivery = new DeliveryWording();
  private final ScopeWording scope = new ScopeWording();
  private final AccessWording access = new AccessWording();
  private final AlertWording alert = new AlertWording();
  private final TestWording test = new TestWording();
  private final PackageWording packages = new PackageWording();
  private final DatabaseWording database = new DatabaseWording();
  private final UnsupportedWording unsupported = new UnsupportedWording();

  /// Returns the message about a problem.
  public Diagnostic describe(Problem problem) {
    return switch (problem) {
      case SyntaxProblem found -> syntax.describe(found);
      case NamingProblem found -> naming.describe(found);
      case TypingProblem found -> typing.describe(found);
      case SplitProblem found -> split.describe(found);
      case CurrencyProblem found -> currency.describe(found);
      case GrainProblem found -> grain.describe(found);
      case ModelProblem found -> model.describe(found);
      case HolidayProblem found -> holiday.describe(found);
      case SchemaProblem found -> schema.describe(found);
      case DataProblem found -> data.describe(found);
      case DriftProblem found -> drift.describe(found);
      case QueryProblem found -> query.describe(found);
      case TradeProblem found -> trade.describe(found);
      case PeriodProblem found -> period.describe(found);
      case LayoutProblem found -> layout.describe(found);
      case DeliveryProblem found -> delivery.describe(found);
      case ScopeProblem found -> scope.describe(found);
      case AlertProblem found -> alert.describe(found);
      case AccessProblem found -> access.describe(found);
      case TestProblem found -> test.describe(found);
      case PackageProblem found -> packages.describe(found);
      case DatabaseProblem found -> database.describe(found);
      case UnsupportedProblem found -> unsupported.describe(found);
    };
  }
}
