package io.svodka.compiler.foreign;

/// Whose report it is.
public enum ForeignKind {
  /// JasperReports, both the form up to 6 and that of 7.
  JRXML {
    @Override
    public ForeignReport read(String text, String name) {
      return new JrxmlReader(MarkedXml.read(text), name).report();
    }
  },
  /// SQL Server Reporting Services, Report Builder and paginated reports of Power BI.
  RDL {
    @Override
    public ForeignReport read(String text, String name) {
      return new RdlReader(MarkedXml.read(text), name).report();
    }
  };

  /// Returns the report that a file holds.
  ///
  /// @param name what it is called where it does not say
  /// @throws UnreadableReport where it is no file of this kind
  public abstract ForeignReport read(String text, String name);
}
