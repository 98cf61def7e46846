package io.svodka.benchmark.birt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.logging.Level;
import org.eclipse.birt.core.exception.BirtException;
import org.eclipse.birt.core.framework.Platform;
import org.eclipse.birt.report.engine.api.EngineConfig;
import org.eclipse.birt.report.engine.api.EngineConstants;
import org.eclipse.birt.report.engine.api.EngineException;
import org.eclipse.birt.report.engine.api.IReportEngine;
import org.eclipse.birt.report.engine.api.IReportEngineFactory;
import org.eclipse.birt.report.engine.api.IReportRunnable;
import org.eclipse.birt.report.engine.api.IRunAndRenderTask;
import org.eclipse.birt.report.engine.api.PDFRenderOption;

/// The table by Eclipse BIRT: one engine, one design that is read once, run and rendered in one
/// task, as its introductions do. DejaVu Sans is embedded.
public final class BirtTable implements Function<List<Object[]>, byte[]> {
  private static final List<String> FONTS = List.of("DejaVuSans.ttf", "DejaVuSans-Bold.ttf");
  private final IReportEngine engine;
  private final IReportRunnable design;

  public BirtTable() {
    try {
      EngineConfig config = new EngineConfig();
      config.setLogConfig(null, Level.OFF);
      config.setFontConfig(fonts().toUri().toURL());
      Platform.startup(config);
      IReportEngineFactory factory =
          (IReportEngineFactory)
              Platform.createFactoryObject(IReportEngineFactory.EXTENSION_REPORT_ENGINE_FACTORY);
      engine = factory.createReportEngine(config);
      byte[] written = BirtDesign.table().getBytes(StandardCharsets.UTF_8);
      design = engine.openReportDesign(new ByteArrayInputStream(written));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BirtException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Lays the font that the other peers print with where BIRT finds it.
  private static Path fonts() throws IOException {
    Path folder = Files.createTempDirectory("svodka-birt-");
    for (String font : FONTS) {
      String path = "/net/sf/jasperreports/fonts/dejavu/" + font;
      try (InputStream in =
          Objects.requireNonNull(BirtTable.class.getResourceAsStream(path), path)) {
        Files.copy(in, folder.resolve(font));
      }
      folder.resolve(font).toFile().deleteOnExit();
    }
    Path config = folder.resolve("fonts.xml");
    Files.writeString(
        config, "<font><font-paths><path path=\"" + folder + "\"/></font-paths></font>");
    config.toFile().deleteOnExit();
    folder.toFile().deleteOnExit();
    return config;
  }

  @Override
  public byte[] apply(List<Object[]> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PDFRenderOption options = new PDFRenderOption();
    options.setOutputFormat("pdf");
    options.setOutputStream(out);
    IRunAndRenderTask task = engine.createRunAndRenderTask(design);
    try {
      task.getAppContext().put(SalesRows.KEY, rows);
      task.getAppContext()
          .put(EngineConstants.APPCONTEXT_CLASSLOADER_KEY, BirtTable.class.getClassLoader());
      task.setRenderOption(options);
      task.run();
      if (!task.getErrors().isEmpty()) {
        throw new IllegalStateException(task.getErrors().toString());
      }
    } catch (EngineException e) {
      throw new IllegalStateException(e);
    } finally {
      task.close();
    }
    return out.toByteArray();
  }
}
