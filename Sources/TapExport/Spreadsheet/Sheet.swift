/// One sheet of a workbook: rows of text, with what the reader sees around them.
struct Sheet {
  /// How a cell looks; raw values are indices into the styles of the workbook.
  enum Style: Int, CaseIterable {
    case plain, title, guidance, heading, rowHeading, mark
  }

  /// A text, or nothing but a look.
  struct Cell {
    let text: String
    let style: Style

    init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// At most 31 characters, none of `[]:*?/\`.
  let name: String
  /// Of each column, in characters.
  let widths: [Int]
  let rows: [[Cell]]
  /// Points, by row counted from 1; other rows find their own.
  var heights: [Int: Int] = [:]
  /// Ranges as `A1:M1`.
  var merged: [String] = []
  /// How many rows stay when the sheet is scrolled.
  var frozen = 0
  /// The only values that a range of cells takes: `B5:B637`, `No,Partial,Yes`.
  var choice: (range: String, values: [String])?

  /// The sheet as a worksheet part of Office Open XML (ECMA-376, part 1, 18.3.1.99).
  var xml: String {
    var parts = [
      XML.declaration
        + "<worksheet xmlns=\"\(Workbook.main)\"><sheetViews><sheetView workbookViewId=\"0\">\(pane)</sheetView></sheetViews>",
      "<cols>"
        + widths.enumerated().map { "<col min=\"\($0 + 1)\" max=\"\($0 + 1)\" width=\"\($1)\" customWidth=\"1\"/>" }
        .joined()
        + "</cols>", "<sheetData>",
    ]
    parts += rows.enumerated().map { line($0 + 1, $1) }
    parts.append("</sheetData>")
    if !merged.isEmpty {
      let ranges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
      parts.append("<mergeCells count=\"\(merged.count)\">\(ranges)</mergeCells>")
    }
    if let choice {
      let values = XML.escape("\"" + choice.values.joined(separator: ",") + "\"")
      parts.append(
        "<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\""
          + " sqref=\"\(choice.range)\"><formula1>\(values)</formula1></dataValidation></dataValidations>")
    }
    parts.append("<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>")
    return parts.joined(separator: "\n") + "\n"
  }

  private var pane: String {
    frozen == 0
      ? "" : "<pane ySplit=\"\(frozen)\" topLeftCell=\"A\(frozen + 1)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
  }

  private func line(_ number: Int, _ cells: [Cell]) -> String {
    let height = heights[number].map { " ht=\"\($0)\" customHeight=\"1\"" } ?? ""
    let content = cells.enumerated().map { column, cell in
      let place = "r=\"\(Sheet.letters(column))\(number)\" s=\"\(cell.style.rawValue)\""
      return cell.text.isEmpty
        ? "<c \(place)/>"
        : "<c \(place) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(XML.lines(cell.text))</t></is></c>"
    }
    return "<row r=\"\(number)\"\(height)>" + content.joined() + "</row>"
  }

  /// 0 is A, 25 is Z, 26 is AA.
  static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }
}
