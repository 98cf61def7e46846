package io.svodka.benchmark.birt;

import java.util.Iterator;
import java.util.List;
import org.eclipse.birt.report.engine.api.script.IReportContext;
import org.eclipse.birt.report.engine.api.script.IUpdatableDataSetRow;
import org.eclipse.birt.report.engine.api.script.ScriptException;
import org.eclipse.birt.report.engine.api.script.eventadapter.ScriptedDataSetEventAdapter;
import org.eclipse.birt.report.engine.api.script.instance.IDataSetInstance;

/// Hands the rows to BIRT as they are: no file is read and no script runs.
public final class SalesRows extends ScriptedDataSetEventAdapter {
  static final String KEY = "rows";
  private Iterator<?> rows = List.of().iterator();

  @Override
  public void beforeOpen(IDataSetInstance dataSet, IReportContext context) {
    rows = ((List<?>) context.getAppContext().get(KEY)).iterator();
  }

  @Override
  public boolean fetch(IDataSetInstance dataSet, IUpdatableDataSetRow row) throws ScriptException {
    if (!rows.hasNext()) {
      return false;
    }
    Object[] values = (Object[]) rows.next();
    for (int i = 0; i < values.length; i++) {
      row.setColumnValue(BirtDesign.FIELDS.get(i).name(), values[i]);
    }
    return true;
  }
}
