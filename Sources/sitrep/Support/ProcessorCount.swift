import Glibc

/// How many processors the machine has.
enum ProcessorCount {
  /// As many as are running, at least one.
  static var available: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
