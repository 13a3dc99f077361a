/// A workbook of Office Open XML (ECMA-376) with sheets of text: all that FedRAMP's worksheets need.
struct Workbook {
  /// In the properties of the file.
  let title: String
  /// `2026-11-21T14:02:11Z`, as made and as changed; nil leaves both out.
  let time: String?
  let sheets: [Sheet]

  /// Namespace of workbook, sheets and styles.
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// The file, a zip archive.
  var bytes: [UInt8] {
    var parts = [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", rootRelations), ("docProps/core.xml", properties),
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relations), ("xl/styles.xml", Workbook.styles),
    ]
    for (number, sheet) in sheets.enumerated() { parts.append(("xl/worksheets/sheet\(number + 1).xml", sheet.xml)) }
    return Zip(parts.map { ($0.0, Array($0.1.utf8)) }, modified: time).bytes
  }

  private var contentTypes: String {
    let types =
      [
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/xl/workbook.xml", "\(Workbook.sheetType).sheet.main+xml"),
        ("/xl/styles.xml", "\(Workbook.sheetType).styles+xml"),
      ] + sheets.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", "\(Workbook.sheetType).worksheet+xml") }
    return XML.declaration + "<Types xmlns=\"\(Workbook.package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + types.map { "<Override PartName=\"\($0)\" ContentType=\"\($1)\"/>" }.joined() + "</Types>\n"
  }

  private var rootRelations: String {
    Workbook.relationships([
      ("\(Workbook.office)/officeDocument", "xl/workbook.xml"),
      ("\(Workbook.package)/relationships/metadata/core-properties", "docProps/core.xml"),
    ])
  }

  private var relations: String {
    Workbook.relationships(
      sheets.indices.map { ("\(Workbook.office)/worksheet", "worksheets/sheet\($0 + 1).xml") }
        + [("\(Workbook.office)/styles", "styles.xml")])
  }

  private static func relationships(_ targets: [(type: String, target: String)]) -> String {
    XML.declaration + "<Relationships xmlns=\"\(package)/relationships\">"
      + targets.enumerated().map {
        "<Relationship Id=\"rId\($0 + 1)\" Type=\"\($1.type)\" Target=\"\($1.target)\"/>"
      }.joined() + "</Relationships>\n"
  }

  private var workbook: String {
    XML.declaration + "<workbook xmlns=\"\(Workbook.main)\" xmlns:r=\"\(Workbook.office)\"><sheets>"
      + sheets.enumerated().map {
        "<sheet name=\"\(XML.escape($1.name))\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
      }.joined() + "</sheets></workbook>\n"
  }

  private var properties: String {
    let times = ["created", "modified"].map { name in
      time.map { "<dcterms:\(name) xsi:type=\"dcterms:W3CDTF\">\(XML.escape($0))</dcterms:\(name)>" } ?? ""
    }
    return XML.declaration + "<cp:coreProperties xmlns:cp=\"\(Workbook.package)/metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
      + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>\(XML.escape(title))</dc:title>"
      + "<dc:creator>tap-tui</dc:creator>\(times.joined())</cp:coreProperties>\n"
  }

  /// Looks of the cells, in the order of `Sheet.Style`: fonts and colours of FedRAMP's template.
  private static let styles =
    XML.declaration + "<styleSheet xmlns=\"\(main)\">" + """
      <fonts count="5">
      <font><sz val="12"/><color rgb="FF444444"/><name val="Arial"/></font>
      <font><b/><sz val="26"/><color rgb="FF1A4480"/><name val="Arial"/></font>
      <font><b/><sz val="12"/><color rgb="FF1A4480"/><name val="Arial"/></font>
      <font><b/><sz val="12"/><color rgb="FF000000"/><name val="Arial"/></font>
      <font><sz val="12"/><color rgb="FF000000"/><name val="Arial"/></font>
      </fonts>
      <fills count="3">
      <fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
      <fill><patternFill patternType="solid"><fgColor rgb="FFCCECFC"/></patternFill></fill>
      </fills>
      <borders count="2"><border/>
      <border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border>
      </borders>
      <cellStyleXfs count="1"><xf/></cellStyleXfs>
      <cellXfs count="6">
      <xf fontId="4" borderId="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
      <xf fontId="1" applyAlignment="1"><alignment horizontal="left" vertical="center"/></xf>
      <xf fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
      <xf fontId="2" fillId="2" borderId="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
      <xf fontId="3" borderId="1" applyAlignment="1"><alignment vertical="top"/></xf>
      <xf fontId="4" borderId="1" applyAlignment="1"><alignment horizontal="center"/></xf>
      </cellXfs>
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
      </styleSheet>

      """
}
