package io.svodka.renderer.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.FixedSpaceIndenter;
import io.svodka.model.document.Document;
import io.svodka.model.document.Records;
import io.svodka.model.document.Records.Field;
import io.svodka.model.document.Theme;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Format;
import io.svodka.model.secret.Secret;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.renderer.Renderer;
import io.svodka.renderer.excerpt.TableFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/// Writes the rows of all tables as one object, a row a line: full numbers, days and times as in
/// ISO 8601, null for what is absent.
public final class JsonRenderer implements Renderer {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  @Override
  public Format format() {
    return Format.JSON;
  }

  @Override
  public void render(Document document, Theme theme, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter()
              .withArrayIndenter(new DefaultIndenter("", "\n"))
              .withObjectIndenter(new FixedSpaceIndenter()));
      json.writeStartObject();
      json.writeStringField("title", document.info().title());
      json.writeStringField("subtitle", document.info().subtitle());
      json.writeStringField("as_of", document.info().asOf().toString());
      json.writeArrayFieldStart("tables");
      for (Records records : TableFiles.records(document)) {
        write(records.in(format()), json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(Records records, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", records.name());
    json.writeArrayFieldStart("columns");
    for (Field field : records.fields()) {
      json.writeStartObject();
      json.writeStringField("name", field.name());
      json.writeStringField("label", field.label());
      describe(field.format(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (List<Value> row : records.rows()) {
      row(records.fields(), row, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /// Says what the values of a column are.
  private static void describe(ValueFormat format, JsonGenerator json) throws IOException {
    switch (format) {
      case ValueFormat.Text _ -> json.writeStringField("type", "text");
      case ValueFormat.Truth _ -> json.writeStringField("type", "boolean");
      case ValueFormat.Moment _ -> json.writeStringField("type", "datetime");
      case ValueFormat.Day _, ValueFormat.DayPattern _, ValueFormat.Bucket _ ->
          json.writeStringField("type", "date");
      case ValueFormat.Plain _ -> number("", json);
      case ValueFormat.Percent _, ValueFormat.Points _ -> number("ratio", json);
      case ValueFormat.Duration(var counted) ->
          number(counted.name().toLowerCase(Locale.ROOT), json);
      case ValueFormat.Money(var currency, _, _, _) ->
          number(currency.equals(ValueFormat.NO_CURRENCY) ? "" : currency, json);
    }
  }

  private static void number(String unit, JsonGenerator json) throws IOException {
    json.writeStringField("type", "number");
    if (!unit.isEmpty()) {
      json.writeStringField("unit", unit);
    }
  }

  private static void row(List<Field> fields, List<Value> row, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (int i = 0; i < fields.size(); i++) {
      json.writeFieldName(fields.get(i).name());
      value(row.get(i), json);
    }
    json.writeEndObject();
  }

  private static void value(Value value, JsonGenerator json) throws IOException {
    switch (value) {
      case Value.Absent _ -> json.writeNull();
      case Value.Text(var text) -> json.writeString(text);
      case Value.Decimal(var number) -> json.writeNumber(number);
      case Value.Truth(var holds) -> json.writeBoolean(holds);
      case Value.Day(var date) -> json.writeString(date.toString());
      case Value.Moment(var at) -> json.writeString(at.toString());
      case Value.Bucket(var period) -> json.writeString(period.start().toString());
    }
  }

  @Override
  public void lock(Content open, Secret password, OutputStream out) {
    throw Renderer.cannotBeLocked(format());
  }
}
