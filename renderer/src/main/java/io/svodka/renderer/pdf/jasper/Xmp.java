package io.svodka.renderer.pdf.jasper;

import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.Standard;
import java.util.Set;

/// What a file says of itself in XML, equal to what its information dictionary says.
record Xmp(DocumentInfo info, Set<Standard> standards, String producer) {
  /// PDF/A knows no other standards: their words have to be explained where they are used.
  private static final String EXPLANATION =
      """
      <rdf:Description rdf:about=""
        xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      """;

  /// Returns the packet.
  String packet() {
    StringBuilder said = new StringBuilder();
    entry("dc:format", "application/pdf", said);
    entry("dc:title", inLanguage(info.title()), said);
    if (!info.subtitle().isEmpty()) {
      entry("dc:description", inLanguage(info.subtitle()), said);
    }
    if (!info.author().isEmpty()) {
      entry(
          "dc:creator", "<rdf:Seq><rdf:li>" + escaped(info.author()) + "</rdf:li></rdf:Seq>", said);
    }
    entry("xmp:CreatorTool", "Svodka", said);
    entry("xmp:CreateDate", info.asOf() + "T00:00:00Z", said);
    entry("xmp:ModifyDate", info.asOf() + "T00:00:00Z", said);
    entry("pdf:Producer", escaped(producer), said);
    promises(said);
    boolean both = standards.size() == Standard.values().length;
    return framed(said.toString(), both ? EXPLANATION : "");
  }

  private static String framed(String said, String explanation) {
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about=""
      xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:xmp="http://ns.adobe.com/xap/1.0/"
      xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
      xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    %s</rdf:Description>
    %s</rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="w"?>
    """
        .formatted(said, explanation);
  }

  private void promises(StringBuilder said) {
    boolean accessible = standards.contains(Standard.ACCESSIBLE);
    if (standards.contains(Standard.ARCHIVE)) {
      entry("pdfaid:part", "2", said);
      entry("pdfaid:conformance", accessible ? "A" : "U", said);
    }
    if (accessible) {
      entry("pdfuaid:part", "1", said);
    }
  }

  private static void entry(String name, String content, StringBuilder said) {
    said.append("<%s>%s</%s>\n".formatted(name, content, name));
  }

  private static String inLanguage(String text) {
    return "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(text) + "</rdf:li></rdf:Alt>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
