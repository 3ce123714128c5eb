/// Words before a person's name that are no part of it.
package enum PersonTitles {
  /// Whether the word with this folded hash, full stop or not, is one.
  package static func contains(_ hash: UInt64) -> Bool { table.contains(hash) }

  /// The titles, apart by white space.
  static let list = """
    mr mrs ms miss dr prof professor sir dame lord lady gen general col colonel lt lieutenant maj major capt captain sgt
    sergeant cpl corporal pvt private adm admiral brig brigadier marshal commander cmdr commodore president premier chancellor
    minister secretary spokesman spokeswoman spokesperson senator sen representative rep congressman congresswoman governor gov
    mayor ambassador king queen prince princess emir emperor pope bishop archbishop cardinal patriarch rabbi ayatollah imam
    mullah hojatoleslam sheikh sheik shaikh reverend rev father judge justice inspector superintendent director chairman
    chairwoman chief leader mp ex-president vice deputy former acting envoy lawmaker comrade detective officer constable
    """

  private static let table = HashedSet(
    list.listedWords
      .flatMap { [WordHash.fold(String($0)), WordHash.fold($0 + ".")] })
}
