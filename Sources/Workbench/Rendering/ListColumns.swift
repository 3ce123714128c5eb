import Screen

/// One column of a list.
struct ListColumn: Hashable, Sendable {
  /// Its heading.
  var heading: String
  /// Its heading where room is scarce.
  var shortHeading: String
  /// Its width in cells; the least one where it stretches.
  var width: Int
  /// Its width where room is scarce.
  var short: Int
  /// Its share of the room that is left; 0 for a column that doesn't stretch.
  var stretch: Int
  /// Whether it is set flush right.
  var alignsRight: Bool
  /// When it goes where there is no room: the highest rank first, 0 never.
  var rank: Int

  /// A column of `width` cells.
  init(
    _ heading: String, _ width: Int, abbreviated: String? = nil, short: Int? = nil, stretch: Int = 0,
    alignsRight: Bool = false, rank: Int = 0
  ) {
    self.heading = heading
    shortHeading = abbreviated ?? heading
    self.width = width
    self.short = short ?? width
    self.stretch = stretch
    self.alignsRight = alignsRight
    self.rank = rank
  }
}

/// Where the columns of a list stand in a given width.
struct ListColumns: Hashable, Sendable {
  /// A column's place.
  struct Place: Hashable, Sendable {
    /// Its place among all columns.
    var column: Int
    /// Cells from the left edge.
    var offset: Int
    /// Its width in cells.
    var width: Int
  }

  /// Every column there could be.
  let all: [ListColumn]
  /// Those that have room, from left to right, one blank between them.
  let places: [Place]
  /// Whether values show in their short forms.
  let isShort: Bool

  /// Fits `columns` into `width` cells: short forms first, then the columns of the highest ranks go.
  init(_ columns: [ListColumn], width: Int) {
    all = columns
    var kept = Array(columns.indices)
    var isShort = false
    let needed = { (kept: [Int], isShort: Bool) in
      kept.reduce(max(0, kept.count - 1)) { $0 + (isShort ? columns[$1].short : columns[$1].width) }
    }
    if needed(kept, false) > width { isShort = true }
    while needed(kept, isShort) > width {
      guard let last = kept.filter({ columns[$0].rank > 0 }).max(by: { columns[$0].rank < columns[$1].rank }) else {
        break
      }
      kept.removeAll { $0 == last }
    }
    self.isShort = isShort
    var spare = max(0, width - needed(kept, isShort))
    var shares = kept.reduce(0) { $0 + columns[$1].stretch }
    var offset = 0
    places = kept.map { index in
      let column = columns[index]
      let extra = shares == 0 ? 0 : spare * column.stretch / shares
      spare -= extra
      shares -= column.stretch
      let place = Place(column: index, offset: offset, width: (isShort ? column.short : column.width) + extra)
      offset += place.width + 1
      return place
    }
  }
}

/// What a list shows in one column of one row.
struct ListCell: Hashable, Sendable {
  /// The value. It may quote articles; drawing makes what is hidden in it visible.
  var text: String
  /// The value where room is scarce.
  var short: String
  /// How it is drawn.
  var style: Style
  /// Bytes at the start of the value that stand out, such as tags before words.
  var accent = 0

  /// A value in `style`.
  init(_ text: String, short: String? = nil, _ style: Style = .plain) {
    self.text = text
    self.short = short ?? text
    self.style = style
  }
}

/// One row of a list.
struct ListRow: Hashable, Sendable {
  /// A cell for each column; fewer than columns where the last one runs on to the edge.
  var cells: [ListCell]
  /// What is laid over all of them.
  var style: Style = .plain
  /// Set where the row is a heading: it takes the whole width, and this stands at its right edge.
  var trailing: String?
}
