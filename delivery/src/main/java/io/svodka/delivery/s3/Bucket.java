package io.svodka.delivery.s3;

import io.svodka.model.secret.Secret;
import java.net.URI;
import java.util.List;

/// A place in an object store.
///
/// @param endpoint address of the store; none for that of Amazon
/// @param prefix what names of objects begin with; may be empty
public record Bucket(
    List<URI> endpoint,
    String region,
    String name,
    String prefix,
    String accessKey,
    Secret secretKey) {
  public Bucket {
    endpoint = List.copyOf(endpoint);
  }
}
