package io.svodka.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.svodka.model.data.ColumnProfile;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.FileKind;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.value.ColumnType;
import io.svodka.trace.Activity;
import io.svodka.trace.Trace;
import io.svodka.trace.Tracing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is read of files that are there, when others are drafted beside them.
class LeadingColumnsTest {
  private static final ColumnType MONEY = new ColumnType.Decimal(14, 2);
  @TempDir Path folder;

  /// Notes the names of all steps.
  private record Steps(List<String> names) implements Trace {
    @Override
    public Trace begin(Activity activity) {
      names.add(activity.name());
      return this;
    }

    @Override
    public void note(String fact, String value) {}

    @Override
    public void note(String fact, long number) {}

    @Override
    public void fail(String kind) {}

    @Override
    public Map<String, String> headers() {
      return Map.of();
    }

    @Override
    public void end() {}
  }

  private SourcePlan orders(SourceColumn... columns) {
    return Plans.source(
        "orders", new Origin.File("orders.csv", FileKind.CSV, ""), List.of(columns));
  }

  private List<ColumnProfile> read(SourcePlan source) {
    return new LeadingColumns(
            Plans.project(List.of(source)).settings(), new DataSettings(folder, Map.of()))
        .of(source);
  }

  private static SourceColumn column(String name, ColumnType type) {
    return new SourceColumn(name, type, name);
  }

  private void write(int rows) throws IOException {
    StringBuilder text = new StringBuilder("id,partner,paid_on,amount,fee,note\n");
    for (int i = 1; i <= rows; i++) {
      text.append(i).append(",P").append(i % 7).append(",2026-10-01,1.50,0.10,\n");
    }
    Files.writeString(folder.resolve("orders.csv"), text.toString());
  }

  /// A file is loaded once and counted once, however many columns it has; only columns whose values
  /// may be looked up are asked for them, and amounts and days not at all.
  @Test
  void onlyWhatMayLeadSomewhereIsRead() throws IOException {
    write(30_000);
    SourcePlan source =
        orders(
            column("id", ColumnType.WHOLE),
            column("partner", ColumnType.TEXT),
            column("paid_on", ColumnType.DAY),
            column("amount", MONEY),
            column("fee", MONEY));
    Steps steps = new Steps(new ArrayList<>());
    List<ColumnProfile> found = Tracing.within(steps, () -> read(source));
    assertEquals(List.of("load files", "a look at the file", "a look at the file"), steps.names());
    assertEquals(
        List.of(
            "id 30000 of 30000, 0 values",
            "partner 7 of 30000, 7 values",
            "paid_on",
            "amount",
            "fee"),
        found.stream().map(LeadingColumnsTest::words).toList());
  }

  @Test
  void aFileWithoutSuchColumnsIsNotOpened() {
    SourcePlan source = orders(column("amount", MONEY));
    Steps steps = new Steps(new ArrayList<>());
    List<ColumnProfile> found = Tracing.within(steps, () -> read(source));
    assertEquals(List.of(), steps.names());
    assertEquals(List.of("amount"), found.stream().map(LeadingColumnsTest::words).toList());
  }

  private static String words(ColumnProfile profile) {
    return profile.header()
        + String.join(
            "",
            profile.counted().stream()
                .map(
                    counted ->
                        " "
                            + counted.different()
                            + " of "
                            + counted.rows()
                            + ", "
                            + counted.values().size()
                            + " values")
                .toList());
  }
}
