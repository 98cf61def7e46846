package io.svodka.delivery.webhook;

import io.svodka.delivery.Channel;
import io.svodka.delivery.Handover;
import io.svodka.delivery.MailTransport;
import io.svodka.delivery.Message;
import io.svodka.delivery.Postmark;
import io.svodka.delivery.Reply;
import io.svodka.delivery.Wire;
import io.svodka.delivery.links.Signing;
import io.svodka.trace.Tracing;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Posts what is to be told, as JSON. Time and body are signed, so that a program can tell who
/// speaks and that it is no echo; the key of the message comes along, so that it can drop what it
/// was told before. Redirects are not followed.
public final class WebhookTransport implements MailTransport {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int TOO_LONG = 408;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY = 429;

  private final Map<String, Hook> hooks;
  private final InstantSource clock;
  private final Supplier<HttpClient> maker;
  private final AtomicReference<@Nullable HttpClient> client = new AtomicReference<>();

  /// Trusts the certificates the Java installation trusts.
  ///
  /// @param hooks by the names that specifications call them
  public WebhookTransport(Map<String, Hook> hooks, InstantSource clock) {
    this(hooks, clock, () -> client().build());
  }

  /// @param trust decides which certificates are trusted
  WebhookTransport(Map<String, Hook> hooks, InstantSource clock, SSLContext trust) {
    this(hooks, clock, () -> client().sslContext(trust).build());
  }

  private WebhookTransport(
      Map<String, Hook> hooks, InstantSource clock, Supplier<HttpClient> maker) {
    this.hooks = Map.copyOf(hooks);
    this.clock = clock;
    this.maker = maker;
  }

  /// A client has threads of its own, so there is none before it is needed.
  private HttpClient opened() {
    HttpClient known = client.get();
    if (known != null) {
      return known;
    }
    HttpClient made = maker.get();
    client.set(made);
    return made;
  }

  private static HttpClient.Builder client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(Redirect.NEVER)
        .connectTimeout(CONNECT);
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public Reply send(Message message, Postmark postmark, Handover handover) {
    Hook hook = hooks.get(message.key().recipient());
    if (hook == null) {
      return new Reply.Refused("the settings name no webhook " + message.key().recipient());
    }
    try {
      Optional<String> refusal = AddressCheck.refusal(hook);
      return refusal.isPresent()
          ? new Reply.Refused(refusal.get())
          : post(request(hook, message), handover);
    } catch (IOException away) {
      return new Reply.Deferred(Wire.text(away));
    }
  }

  private HttpRequest request(Hook hook, Message message) {
    long time = clock.instant().getEpochSecond();
    byte[] signature = new Signing(hook.secret()).signature(time + "." + message.text());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(hook.url())
            .timeout(ANSWER)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "svodka")
            .header("Idempotency-Key", message.key().id())
            .header("Svodka-Signature", "t=" + time + ",v1=" + HexFormat.of().formatHex(signature))
            .POST(BodyPublishers.ofString(message.text()));
    Tracing.current().headers().forEach(request::header);
    return request.build();
  }

  private Reply post(HttpRequest request, Handover handover) throws IOException {
    handover.beforeDot();
    try {
      return reply(opened().send(request, BodyHandlers.discarding()));
    } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
      throw nobodyThere;
    } catch (IOException broken) {
      return new Reply.Unknown(Wire.text(broken));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Unknown("interrupted");
    }
  }

  private static Reply reply(HttpResponse<Void> response) {
    int code = response.statusCode();
    String words = "HTTP " + code;
    if (code / 100 == 2) {
      return new Reply.Accepted(words);
    }
    boolean comesBack =
        code / 100 == 5 || code == TOO_LONG || code == TOO_EARLY || code == TOO_MANY;
    return comesBack
        ? new Reply.Deferred(words)
        : new Reply.Refused(code / 100 == 3 ? words + ", and redirects are not followed" : words);
  }

  @Override
  public void close() {
    HttpClient opened = client.getAndSet(null);
    if (opened != null) {
      opened.close();
    }
  }
}
