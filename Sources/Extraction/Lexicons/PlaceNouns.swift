/// Nouns for land and water that end a place's name.
enum PlaceNouns {
  static let list = WordList(
    """
    lake river province provinces state county district island islands valley mountain mountains bay gulf sea ocean desert
    peninsula city region coast strait hills forest falls basin delta highlands plateau canyon creek prefecture governorate
    municipality oblast territory canal heights township village reserve park neighbourhood neighborhood quarter suburb
    """)
}
