import Extraction

/// What `sitrep --version` says.
enum ProgramVersion {
  /// The program's version, which is also that of the models and rules inside it.
  static let text = Extractor.version
}
