package io.svodka.renderer.xlsx;
public class Dump { public static void main(String[] a) throws Exception { java.nio.file.Files.write(java.nio.file.Path.of(a[0]), Samples.render(Samples.rich())); } }
