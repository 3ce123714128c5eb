// swift-tools-version: 6.2
import PackageDescription

/// Warnings stop the build where `CI` is set; at a desk they only warn.
let strict: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let package = Package(
  name: "sitrep",
  products: [
    .executable(name: "sitrep", targets: ["sitrep"]),
    .library(name: "Extraction", targets: ["Extraction", "Annotation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .target(name: "Annotation", swiftSettings: strict),
    .target(name: "CExtractionData", exclude: ["gazetteer.gaz"]),
    .target(name: "CCredits"),
    .target(name: "Extraction", dependencies: ["Annotation", "CExtractionData"], swiftSettings: strict),
    .target(name: "CaseModel", dependencies: ["Annotation"], swiftSettings: strict),
    .target(
      name: "Workspace",
      dependencies: ["Annotation", "CaseModel", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CMessageDigest", providers: [.apt(["libmd-dev"])]),
    .target(
      name: "Interchange", dependencies: ["Annotation", "CaseModel", "CLibxml2", "CMessageDigest"],
      swiftSettings: strict),
    .target(name: "Screen", dependencies: ["Annotation"], swiftSettings: strict),
    .target(name: "Workbench", dependencies: ["Annotation", "CaseModel", "Screen"], swiftSettings: strict),
    .target(name: "Training", dependencies: ["Annotation", "Extraction"], swiftSettings: strict),
    .systemLibrary(name: "CNcursesw", providers: [.apt(["libncursesw5-dev"])]),
    .target(name: "CNcurses", dependencies: ["CNcursesw"]),
    .executableTarget(
      name: "sitrep",
      dependencies: [
        "Annotation", "Extraction", "CaseModel", "Workspace", "Interchange", "Screen", "Workbench", "Training",
        "CCredits", "CNcurses", "TOMLKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "AnnotationTests", dependencies: ["Annotation"], swiftSettings: strict),
    .testTarget(name: "ExtractionTests", dependencies: ["Extraction"], swiftSettings: strict),
    .target(
      name: "CaseTestSupport", dependencies: ["Annotation", "CaseModel"], path: "Tests/CaseTestSupport",
      swiftSettings: strict),
    .testTarget(name: "CaseModelTests", dependencies: ["CaseModel", "CaseTestSupport"], swiftSettings: strict),
    .testTarget(name: "WorkspaceTests", dependencies: ["Workspace", "CaseTestSupport"], swiftSettings: strict),
    .testTarget(name: "InterchangeTests", dependencies: ["Interchange"], swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: strict),
    .testTarget(
      name: "WorkbenchTests", dependencies: ["CaseTestSupport", "Workbench", "Screen", "CaseModel", "Annotation"],
      swiftSettings: strict),
    .testTarget(name: "TrainingTests", dependencies: ["Training", "Extraction"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
