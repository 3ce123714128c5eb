/// The steps that made the layout of the file what it is. A step that was released never changes; a new layout is a new step.
///
/// Step n brings a file of layout n - 1 to layout n, and the file keeps n as its `user_version`.
struct Migrations: Sendable {
  /// The SQL of each step, in order.
  var steps: [String]

  /// Every step there is.
  static let all = Migrations(steps: [migration1])

  /// The layout that the steps lead to.
  var version: Int { steps.count }

  /// What a file says that it is, in the field that SQLite leaves to applications: “sitr”.
  static let applicationID: Int32 = 0x7369_7472
}

/// Layout 1: articles, texts, analyses, decisions, settings, and a search index that keeps no second copy of the texts.
///
/// Columns of what came from outside are TEXT, or BLOB of the same UTF-8 where it has a NUL, which SQLite's text ends at.
private let migration1 = """
  CREATE TABLE article (
    number INTEGER PRIMARY KEY CHECK (number >= 0),
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
    id ANY NOT NULL CHECK (typeof(id) IN ('text', 'blob')),
    title ANY CHECK (typeof(title) IN ('text', 'blob', 'null')),
    outlet ANY CHECK (typeof(outlet) IN ('text', 'blob', 'null')),
    url ANY CHECK (typeof(url) IN ('text', 'blob', 'null')),
    published ANY CHECK (typeof(published) IN ('text', 'blob', 'null')),
    byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
    imported INTEGER NOT NULL,
    fingerprint BLOB NOT NULL CHECK (length(fingerprint) IN (0, 256))
  ) STRICT;

  CREATE TABLE article_text (
    article INTEGER PRIMARY KEY REFERENCES article (number),
    text BLOB NOT NULL
  ) STRICT;

  CREATE TABLE analysis (
    article INTEGER PRIMARY KEY REFERENCES article (number),
    model TEXT NOT NULL,
    findings BLOB NOT NULL CHECK (length(findings) > 0)
  ) STRICT;

  CREATE TABLE decision (
    sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
    undo_group INTEGER NOT NULL CHECK (undo_group > 0),
    at INTEGER NOT NULL,
    analyst ANY NOT NULL CHECK (typeof(analyst) IN ('text', 'blob')),
    origin TEXT NOT NULL CHECK (origin IN ('done', 'undoes', 'redoes')),
    origin_group INTEGER CHECK (origin_group > 0 AND origin_group < undo_group),
    command TEXT NOT NULL CHECK (command GLOB '{*}'),
    CHECK ((origin = 'done') = (origin_group IS NULL))
  ) STRICT;

  CREATE TABLE decision_span (
    sequence INTEGER NOT NULL REFERENCES decision (sequence),
    digest TEXT NOT NULL REFERENCES article (digest),
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end >= start),
    words ANY NOT NULL CHECK (typeof(words) IN ('text', 'blob'))
  ) STRICT;

  CREATE INDEX decision_span_by_article ON decision_span (digest, start);

  CREATE TABLE setting (
    name TEXT PRIMARY KEY CHECK (name <> ''),
    value ANY NOT NULL CHECK (typeof(value) IN ('text', 'blob'))
  ) STRICT, WITHOUT ROWID;

  CREATE VIRTUAL TABLE search USING fts5 (title, text, content = '', tokenize = 'unicode61 remove_diacritics 2');

  CREATE TRIGGER decision_is_final_update BEFORE UPDATE ON decision
  BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;

  CREATE TRIGGER decision_is_final_delete BEFORE DELETE ON decision
  BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;

  CREATE TRIGGER decision_has_no_gap BEFORE INSERT ON decision
  WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM decision)
  BEGIN SELECT RAISE(ABORT, 'decisions are counted without gaps'); END;

  CREATE TRIGGER text_is_final_update BEFORE UPDATE ON article_text
  BEGIN SELECT RAISE(ABORT, 'a text is never changed'); END;

  CREATE TRIGGER text_is_final_delete BEFORE DELETE ON article_text
  BEGIN SELECT RAISE(ABORT, 'a text is never deleted'); END;
  """
