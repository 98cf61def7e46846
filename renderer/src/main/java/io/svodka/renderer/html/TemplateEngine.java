package io.svodka.renderer.html;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import io.svodka.model.failure.RunFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Runs the product's own templates. They see maps, lists and texts only, can reach no class and no
/// file, and whatever they print is escaped.
public final class TemplateEngine {
  private static final Version VERSION = Configuration.VERSION_2_3_35;
  private static final String FOLDER = "/io/svodka/templates/html";

  private final Configuration configuration = configuration();
  private final Map<String, Template> read = new ConcurrentHashMap<>();

  /// Writes the template filled with `model` in UTF-8.
  public void write(String template, Map<String, Object> model, OutputStream out)
      throws IOException {
    PageWriter writer = new PageWriter(out);
    try {
      read(template).process(model, writer);
    } catch (TemplateException e) {
      throw unwrapped(e, template);
    }
    writer.close();
  }

  /// Returns a template, which is read once: they do not change while this runs.
  private Template read(String name) throws IOException {
    Template known = read.get(name);
    if (known != null) {
      return known;
    }
    Template template = configuration.getTemplate(name);
    read.put(name, template);
    return template;
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(new ClassTemplateLoader(TemplateEngine.class, FOLDER));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
    configuration.setObjectWrapper(mapsListsAndTexts());
    configuration.setLocalizedLookup(false);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    return configuration;
  }

  private static ObjectWrapper mapsListsAndTexts() {
    SimpleObjectWrapper wrapper = new SimpleObjectWrapper(VERSION);
    wrapper.setIterableSupport(true);
    return wrapper;
  }

  /// Rows are read while the template runs, so a failing source surfaces here.
  private static RuntimeException unwrapped(TemplateException e, String template) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof RunFailure failure) {
        return failure;
      }
    }
    return new IllegalStateException("template " + template + " failed", e);
  }
}
