import Annotation

/// The incidents of the case.
struct IncidentTable: Sendable {
  struct Slot: Sendable {
    let key: IncidentKey
    /// The articles' incidents taken for this one, sorted; without those of articles that are set aside.
    var members: [IncidentRef] = []
    /// The location now; -1 for none.
    var location: Int32 = -1
    /// The machine's location; -1 for none.
    var machineLocation: Int32 = -1
    /// The machine's date.
    var machineDate: IncidentDate?
    var review: IncidentReview?

    /// Whether it is listed.
    var isAlive: Bool { !members.isEmpty || review != nil }
    /// The first day it may have been.
    var start: String? { review?.date?.value.start ?? machineDate?.start }
  }

  private var numbers: [IncidentKey: Int32] = [:]
  var slots: [Slot] = []
  /// Incidents by the claims that analysts put to them, each list sorted.
  var byAddedClaim: [ClaimKey: [Int32]] = [:]

  /// The number of the incident that `key` names; nil where there is none.
  func number(of key: IncidentKey) -> Int32? { numbers[key] }

  /// The number of the incident that `key` names, new where it was not there.
  mutating func number(of key: IncidentKey, adding: () -> Slot) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(slots.count)
    numbers[key] = number
    slots.append(adding())
    return number
  }

  mutating func addMember(_ member: IncidentRef, to number: Int32) {
    let index = Int(number)
    if let last = slots[index].members.last, last >= member {
      let place = slots[index].members.firstIndex { $0 >= member } ?? slots[index].members.count
      if place < slots[index].members.count, slots[index].members[place] == member { return }
      slots[index].members.insert(member, at: place)
    } else {
      slots[index].members.append(member)
    }
  }

  mutating func removeMember(_ member: IncidentRef, from number: Int32) {
    slots[Int(number)].members.removeAll { $0 == member }
  }
}
