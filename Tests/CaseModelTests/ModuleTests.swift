import Testing

@testable import CaseModel
