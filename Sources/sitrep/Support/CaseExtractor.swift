import Extraction
import Interchange
import Training
import Workspace

/// How the articles of a case are read: with its own places, its own model, and open numbers as it was told to read them.
enum CaseExtractor {
  /// The extractor for `workspace`. What is damaged there is told and left out.
  ///
  /// What it reads stays in memory as long as the program runs.
  static func make(
    for workspace: Workspace, gazetteer: Gazetteer, tell: (String) -> Void = { StandardStreams.complain($0) }
  ) -> Extractor {
    Extractor(gazetteer: gazetteer).finding(labels(of: workspace, tell)).reading(VagueOption(of: workspace).readings)
  }

  private static func labels(of workspace: Workspace, _ tell: (String) -> Void) -> LabelTagger? {
    do throws(WorkspaceError) {
      guard let bytes = try workspace.data(.model) else { return nil }
      do throws(ModelError) {
        return try ModelFile.tagger(in: bytes)
      } catch {
        tell(
          "The model in \(VisibleText.of(workspace.path)) can't be used: \(ModelFile.message(error)) "
            + "Mentions are found by the built-in one.")
      }
    } catch {
      tell(VisibleText.of(error.message))
    }
    return nil
  }
}
