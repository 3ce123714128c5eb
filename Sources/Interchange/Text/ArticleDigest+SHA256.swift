import Annotation
import CMessageDigest

extension ArticleDigest {
  /// The SHA-256 of `bytes`.
  package init(of bytes: some Collection<UInt8>) {
    var context = SHA2_CTX()
    SHA256Init(&context)
    let updated: Void? = bytes.withContiguousStorageIfAvailable { SHA256Update(&context, $0.baseAddress, $0.count) }
    if updated == nil { Array(bytes).withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) } }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    digest.withUnsafeMutableBufferPointer { SHA256Final($0.baseAddress, &context) }
    let digits = Array("0123456789abcdef".utf8)
    let hex = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    self.init(hex: String(decoding: hex, as: UTF8.self))!
  }

  /// The SHA-256 of `text` in UTF-8.
  package init(ofText text: String) { self.init(of: text.utf8) }
}
