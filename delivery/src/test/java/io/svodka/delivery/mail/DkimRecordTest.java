package io.svodka.delivery.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Keys compared with what a name server of this machine answers.
class DkimRecordTest {
  private static final int HEADER = 12;
  private static final int PIECE = 255;
  private static KeyPair keys;
  private static KeyPair others;

  @BeforeAll
  static void keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
    others = generator.generateKeyPair();
  }

  private static String record(KeyPair pair) {
    return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  /// Answers one question with the record, or with no such name where it is empty.
  private static byte[] answer(byte[] question, String record) {
    ByteBuffer answer = ByteBuffer.allocate(1024);
    answer.put(question, 0, 2);
    answer.putShort((short) (record.isEmpty() ? 0x8183 : 0x8180));
    answer.putShort((short) 1).putShort((short) (record.isEmpty() ? 0 : 1));
    answer.putShort((short) 0).putShort((short) 0);
    int end = HEADER;
    while (question[end] != 0) {
      end += question[end] + 1;
    }
    answer.put(question, HEADER, end + 5 - HEADER);
    if (!record.isEmpty()) {
      byte[] text = record.getBytes(StandardCharsets.US_ASCII);
      answer.putShort((short) 0xC00C).putShort((short) 16).putShort((short) 1).putInt(60);
      answer.putShort((short) (text.length + (text.length + PIECE - 1) / PIECE));
      for (int at = 0; at < text.length; at += PIECE) {
        int length = Math.min(PIECE, text.length - at);
        answer.put((byte) length).put(text, at, length);
      }
    }
    return Arrays.copyOf(answer.array(), answer.position());
  }

  private static DkimRecord.Found asked(Function<byte[], byte[]> server) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> serve(socket, server));
      return new DkimRecord("dns://127.0.0.1:" + socket.getLocalPort())
          .of(new DkimSigner("svodka.example", "k1", keys.getPrivate()));
    }
  }

  private static void serve(DatagramSocket socket, Function<byte[], byte[]> server) {
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(new byte[1024], 1024);
        socket.receive(packet);
        byte[] answer = server.apply(Arrays.copyOf(packet.getData(), packet.getLength()));
        if (answer.length > 0) {
          socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
      }
    } catch (IOException closed) {
      return;
    }
  }

  @Test
  void keyThatSignsIsFound() throws IOException {
    assertEquals(new DkimRecord.Found.Same(), asked(question -> answer(question, record(keys))));
  }

  @Test
  void otherKeyIsTold() throws IOException {
    assertEquals(new DkimRecord.Found.Other(), asked(question -> answer(question, record(others))));
  }

  @Test
  void missingAndRevokedRecordsAreTold() throws IOException {
    assertEquals(new DkimRecord.Found.Missing(), asked(question -> answer(question, "")));
    assertEquals(
        new DkimRecord.Found.Missing(), asked(question -> answer(question, "v=DKIM1; p=")));
  }

  @Test
  void silentServerLeavesItOpen() throws IOException {
    assertInstanceOf(DkimRecord.Found.Unasked.class, asked(_ -> new byte[0]));
  }
}
